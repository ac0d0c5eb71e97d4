import { Text, View } from '@tarojs/components'
import type { Output } from '../../../types/action'
import { actors, acts, type search } from '../../../types/audit'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { Leaves } from '../../ui/leaves'
import { touchable } from '../../ui/role'

export type Entry = Output<typeof search>['items'][number]
type Props = { of: Entry[]; marked: string; onRecord: (record: string) => void }

/** An act that has no word yet shows by its own name rather than not at all. */
const wordOf = ({ act }: Entry) => acts[act] ?? act
const whoOf = ({ who, role }: Entry) => `${who}（${actors[role] ?? role}）`
const kinds: Record<string, string> = { v: '活动', vt: '表决', b: '预约', q: '提案', g: '会议', m: '人员', h: '家庭' }
/** A record without a number goes by its kind and the end of its id, which tells two of them apart. */
const recordOf = (record: string): string => {
  const [first = ''] = record.split(':')
  const kind = kinds[first.split('-')[0] ?? '']
  return kind ? `${kind} ${first.slice(-6)}` : record
}
const aboutOf = ({ number, title, record }: Entry) => (number ? `${title} ${number}` : recordOf(record))

type LineProps = { of: Entry; marked: boolean; onTap: () => void }
/** Seven nodes: when, who, what, where, on which case, and why. */
const Line = ({ of: it, marked, onTap }: LineProps) => {
  return (
    <View className={marked ? 'entry on' : 'entry'} {...touchable({ onTap })}>
      <Text className="entry-when">{moment(it.at, now())}</Text>
      <Text className="entry-who">{whoOf(it)}</Text>
      <Text className="entry-what">{wordOf(it)}</Text>
      <Text className="entry-where">{it.office}</Text>
      <Text className="entry-about">{aboutOf(it)}</Text>
      <Text className="entry-why">{it.note}</Text>
    </View>
  )
}

/** Entries, newest first; a tap keeps only those on the same case. */
export const Lines = ({ of: entries, marked, onRecord }: Props) => {
  const line = (it: Entry) => <Line key={it.id} of={it} marked={it.id === marked} onTap={() => onRecord(it.record)} />
  return <Leaves className="entries">{entries.map(line)}</Leaves>
}
