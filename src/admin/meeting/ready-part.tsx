import { Text } from '@tarojs/components'
import { ready } from '../../../types/screening'
import { useCall } from '../../lib/use-call'
import { Chips } from '../../ui/chips'
import type { Written } from './form'

const most = 60
const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

/** Proposals that have their seconds and wait for a meeting: a tap puts one on the agenda, under its own title. */
export const ReadyPart = ({
  office,
  of: it,
  onChange,
}: {
  office: string
  of: Written
  onChange: (next: Written) => void
}) => {
  const asked = useCall(ready, { office })
  const taken = new Set(lines(it.items).map((line) => it.proposals[line.trim()]))
  const waiting = (asked.data?.items ?? []).filter(({ id }) => !taken.has(id))
  if (waiting.length === 0) return null
  const put = (id: string) => {
    const one = waiting.find((row) => row.id === id)
    if (!one) return
    const title = one.title.slice(0, most)
    onChange({
      ...it,
      items: [...lines(it.items), title].join('\n'),
      proposals: { ...it.proposals, [title]: id },
    })
  }
  return (
    <>
      <Text className="field-label">附议够了、等着上会的提案，点一下排进议程</Text>
      <Chips
        options={waiting.map(({ id, title, raisedBy, seconds }) => ({
          key: id,
          word: `${title}（${raisedBy}提，${seconds} 人附议）`,
        }))}
        onChoose={put}
      />
    </>
  )
}
