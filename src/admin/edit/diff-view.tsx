import { Text, View } from '@tarojs/components'
import type { Difference, Line } from '../../../types/differences'

const words: Record<Line['kind'], string> = { added: '加了', removed: '去掉', changed: '改了', moved: '换了顺序' }

const One = ({ of: { kind, was, is } }: { of: Line }) => (
  <View className={`diff-line ${kind}`}>
    <Text className="diff-kind">{words[kind]}</Text>
    <View className="diff-words">
      {was ? <Text className="diff-was">{`原来：${was}`}</Text> : null}
      {is ? <Text className="diff-is">{was ? `现在：${is}` : is}</Text> : null}
    </View>
  </View>
)

/** What differs, term by term; a word says what the colour says. */
export const DiffView = ({ of: all }: { of: readonly Difference[] }) => (
  <View className="diff">
    {all.map(({ term, name, lines }) => (
      <View className="diff-term" key={term}>
        <Text className="diff-name">{name}</Text>
        {lines.map((line) => (
          <One key={`${line.kind}${line.was ?? ''}${line.is ?? ''}`} of={line} />
        ))}
      </View>
    ))}
  </View>
)
