import { Text } from '@tarojs/components'
import { useState } from 'react'
import { exported } from '../../../types/privacy'
import { call } from '../../lib/call'
import { isFailure } from '../../lib/failure'
import { isoDay } from '../../lib/format'
import { copy, sendAsFile, sendsFiles } from '../../lib/take-along'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'

type Taken = { name: string; text: string; count: number }

/** All leaves as one text. */
const gathered = async (): Promise<Taken> => {
  const first = await call(exported, {})
  const cases = [...first.items]
  for (let { next } = first; next !== null; ) {
    const leaf = await call(exported, { after: next })
    cases.push(...leaf.items)
    next = leaf.next
  }
  const about = '云社区里关于您的资料。号码只有头尾几位；照片和文件请在每件申请里打开。'
  const day = isoDay(first.at)
  const text = JSON.stringify({ 说明: about, 导出日期: day, 本人: first.me, 申请: cases }, null, 2)
  return { name: `云社区-我的资料-${day}.json`, text, count: cases.length }
}

/** One thing at a time; what did not work is said in words. */
const useTaken = () => {
  const [taken, setTaken] = useState<Taken>()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const tried = (work: () => Promise<unknown>) => async () => {
    if (busy) return
    setBusy(true)
    setFault('')
    try {
      await work()
    } catch (error) {
      setFault(isFailure(error) ? error.message : '这里没有做成，请再点一次，或者换另一个按钮')
    }
    setBusy(false)
  }
  return { taken, busy, fault, tried, take: tried(async () => setTaken(await gathered())) }
}

type ReadyProps = { of: Taken; tried: (work: () => Promise<unknown>) => () => Promise<void> }
const Ready = ({ of: { name, text, count }, tried }: ReadyProps) => (
  <>
    <Notice tone="good">{`备好了，登记和 ${count} 件申请都在里面，还没有发给任何人。`}</Notice>
    {sendsFiles() ? (
      <Button kind="primary" onTap={tried(() => sendAsFile(name, text))}>
        存成文件，发到微信聊天里
      </Button>
    ) : null}
    <Button onTap={tried(() => copy(text))}>复制成文字</Button>
  </>
)

/** Everything to take along, as a file for a chat of one's own or as text. */
export const Take = () => {
  const { busy, taken, fault, tried, take } = useTaken()
  return (
    <Card title="带走一份" className="stack">
      <Text className="quiet">您填过的、交过的、办理的经过，合成一份，您自己留着。号码照样只有头尾几位。</Text>
      {fault ? <Notice tone="bad">{fault}</Notice> : null}
      {taken ? (
        <Ready of={taken} tried={tried} />
      ) : (
        <Button busy={busy} onTap={take}>
          准备我的资料
        </Button>
      )}
    </Card>
  )
}
