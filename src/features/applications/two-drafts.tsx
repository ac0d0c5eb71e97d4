import { Text } from '@tarojs/components'
import { now } from '../../lib/chance'
import { lately } from '../../lib/format'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import type { DraftFound } from './use-draft'

/** What was found half-way, and a choice where two phones wrote the same form. */
export const TwoDrafts = ({ of: { met, takeOther, stay } }: { of: DraftFound }) => {
  const other = met.other
  if (!other) return met.start.words ? <Notice>{met.start.words}</Notice> : null
  return (
    <Card title="两台手机上都填了" className="stack">
      <Text>{`另一台手机 ${lately(other.at, now())} 也填了这一份，和这里的不一样。两份都还在，请选一份接着填，没选的那份就不留了。`}</Text>
      <Button onTap={() => takeOther(other)}>用另一台手机上填的</Button>
      <Button onTap={() => stay(other)}>用这里填的</Button>
    </Card>
  )
}
