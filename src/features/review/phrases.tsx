import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { dropPhrase, keepPhrase, type PhraseKind, phrases } from '../../../types/phrases'
import { askFirst, say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Link } from '../../ui/link'
import { Notice } from '../../ui/notice'
import { Sheet } from '../../ui/sheet'
import { Tap } from '../../ui/tap'
import { added, type Fill, filled, ready } from './phrase-words'

export type Templates = { office: string; kind: PhraseKind; fill: Fill }
type Props = { of: Templates; value: string; max: number; onWrite: (text: string) => void }

type LineProps = { words: string; by?: string; onUse: () => void; onDrop?: () => void }
const Line = ({ words, by, onUse, onDrop }: LineProps) => (
  <View className="phrase">
    <Tap className="phrase-words" label={`用这一句：${words}`} onTap={onUse}>
      <Text>{words}</Text>
      {by ? <Text className="quiet small">{`${by}存的`}</Text> : null}
    </Tap>
    {onDrop ? (
      <Tap className="phrase-drop" label={`删去：${words}`} onTap={onDrop}>
        删
      </Tap>
    ) : null}
  </View>
)

const useKept = (office: string, enabled: boolean) => {
  const asked = useCall(phrases, { office }, { enabled, fresh: 60_000 })
  const keeping = useAct(keepPhrase)
  const dropping = useAct(dropPhrase)
  return {
    items: asked.data?.items ?? [],
    failure: asked.failure ?? keeping.failure ?? dropping.failure,
    keep: async (kind: PhraseKind, words: string) => {
      if (await keeping.act({ office, kind, words })) say('存好了，同一岗位的同事都能用')
    },
    drop: async (id: string, words: string) => {
      if (await askFirst('删去这句常用话？', words.slice(0, 60), '删去')) await dropping.act({ office, id })
    },
  }
}

/** Sentences to start from: those that are there for everyone, and the office's own. */
export const Phrases = ({ of: { office, kind, fill }, value, max, onWrite }: Props) => {
  const [open, setOpen] = useState(false)
  const kept = useKept(office, open)
  const text = value.trim()
  const use = (words: string) => {
    setOpen(false)
    onWrite(added(value, filled(words, fill), max))
  }
  return (
    <View className="phrases">
      <Link label="打开常用话" onTap={() => setOpen(true)}>
        常用话
      </Link>
      {text.length > 3 ? (
        <Link label="把写的存成常用话" onTap={() => kept.keep(kind, text.slice(0, 300))}>
          存成常用话
        </Link>
      ) : null}
      {kept.failure ? <Notice tone="bad">{kept.failure.message}</Notice> : null}
      {open ? (
        <Sheet title="常用话" onClose={() => setOpen(false)}>
          {kept.items
            .filter((it) => it.kind === kind)
            .map((it) => (
              <Line
                key={it.id}
                words={it.words}
                by={it.by}
                onUse={() => use(it.words)}
                onDrop={() => kept.drop(it.id, it.words)}
              />
            ))}
          {ready[kind].map((words) => (
            <Line key={words} words={filled(words, fill)} onUse={() => use(words)} />
          ))}
          <Text className="quiet small">
            【】里的要自己填。存的时候可以写 {'{姓名} {编号} {事项} {岗位}'}，用的时候会换上。
          </Text>
        </Sheet>
      ) : null}
    </View>
  )
}
