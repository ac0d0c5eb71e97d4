import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { erase, type Held, keptByLaw } from '../../../types/privacy'
import { named } from '../../features/applications/named'
import { askFirst, say } from '../../lib/ask-first'
import { forgetViews } from '../../lib/last-view'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import './index.css'

/** It cannot be taken back, so it is asked twice: what goes, and whether they are sure. */
const sure = async (it: Held): Promise<boolean> =>
  (await askFirst('删掉这件的内容？', `${named(it)}：填写的内容、号码和照片都会删掉。`, '删掉')) &&
  askFirst('真的删掉吗？', '删了就找不回来，也不能再说“没有解决”重新打开。', '真的删掉')

const Line = ({ it, busy, onTap }: { it: Held; busy: boolean; onTap: () => void }) => (
  <View className="taken">
    <Text>{`${named(it)}（${it.number}）`}</Text>
    <Button kind="danger" small busy={busy} onTap={onTap}>
      删掉内容
    </Button>
  </View>
)

/** Having the content of closed cases deleted, and by name what stays and why. */
export const Delete = ({ cases }: { cases: Held[] }) => {
  const { act, busy, failure } = useAct(erase)
  const [chosen, setChosen] = useState('')
  const free = cases.filter((it) => it.erase.ok)
  const open = cases.filter((it) => it.open)
  const remove = async (it: Held) => {
    if (busy || !(await sure(it))) return
    setChosen(it.id)
    if (!(await act({ id: it.id, rev: it.rev }))) return
    forgetViews()
    say('内容已经删掉')
  }
  return (
    <Card title="删掉办完的" className="stack">
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      {free.length === 0 ? <Text className="quiet">现在没有可以删的。</Text> : null}
      {free.length > 0 ? (
        <View>
          {free.map((it) => (
            <Line key={it.id} it={it} busy={busy && chosen === it.id} onTap={() => remove(it)} />
          ))}
        </View>
      ) : null}
      {open.map((it) => (
        <Text
          key={it.id}
          className="quiet"
        >{`${named(it)}（${it.number}）：${it.erase.ok ? '' : it.erase.why}。`}</Text>
      ))}
      <Text className="quiet small">{keptByLaw}</Text>
    </Card>
  )
}
