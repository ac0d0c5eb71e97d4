import { Text, View } from '@tarojs/components'
import { agree, type Wording, wordings } from '../../../types/consenting'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Sheet } from '../../ui/sheet'

type Props = { what: Wording; yes: string; onAgreed: () => void; onClose: () => void }

/** The wording as it stands, once an edition; agreeing goes on with what was begun. */
export const AgreeSheet = ({ what, yes, onAgreed, onClose }: Props) => {
  const { act, busy, failure } = useAct(agree)
  const { title, edition, lines } = wordings[what]
  const agreed = async () => {
    if (await act({ what, edition })) onAgreed()
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <View className="stack">
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        <Text className="quiet small">{`第 ${edition} 版 · 示例`}</Text>
        {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
        <Button kind="primary" busy={busy} onTap={() => void agreed()}>
          {yes}
        </Button>
        <Button onTap={onClose}>先不同意，填的都还在</Button>
      </View>
    </Sheet>
  )
}
