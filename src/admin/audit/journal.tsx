import { Text, View } from '@tarojs/components'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { Empty } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { SearchBar } from '../../ui/search-bar'
import { Stale, Waiting } from '../../ui/waiting'
import { OfficeChooser } from '../office-chooser'
import { grantsAs, type Me, officeNamed } from '../offices'
import { CheckCard } from './check-card'
import { Lines } from './lines'
import { placeOf } from './number'
import { type Looking, useJournal } from './use-journal'
import './audit.css'

const browser = process.env.TARO_ENV === 'h5'
const page = 50

const Filters = ({ of: it }: { of: Looking }) => (
  <View className="audit-filters">
    <SearchBar value={it.person} hint="谁做的，写全名" onChange={it.setPerson} />
    <SearchBar value={it.number} hint="哪一件，写全编号" onChange={it.setNumber} />
    {it.unsure ? <Text className="quiet small">编号写全才查得到，像 YL261123-000123</Text> : null}
    {it.record ? (
      <Button small onTap={() => it.keepTo('')}>
        只看着一件，回到全部
      </Button>
    ) : null}
  </View>
)

const Found = ({ of: { found, list, marked, keepTo } }: { of: Looking }) => {
  if (!found.data) return <Waiting of={found} />
  if (list.items.length === 0)
    return <Empty icon="search" title="没有这样的流水" note="换个名字或编号，或者换个单位看看；刚办的过一分钟就有" />
  return (
    <>
      <Stale of={found} />
      <View className="entry entry-names">
        {['时间', '谁', '做了什么', '单位', '哪一件', '原因'].map((name) => (
          <Text key={name}>{name}</Text>
        ))}
      </View>
      <Lines of={list.items} marked={marked} onRecord={(record) => keepTo(record)} />
      {list.problem ? <Notice tone="wait">{list.problem}</Notice> : null}
      {list.more || list.busy ? (
        <Button busy={list.busy} onTap={() => list.more?.()}>{`再看 ${page} 条`}</Button>
      ) : null}
    </>
  )
}

/** Who did what, when and why: everything that was ever done, newest first. */
export const Journal = ({ me }: { me: Me }) => {
  const it = useJournal(me)
  const district = grantsAs('auditor', me).some(({ scope }) => scope === 'yl')
  const place = officeNamed(it.groups, it.office)?.name ?? ''
  return (
    <View className="plain-pane audit">
      <View className="list-head audit-head">
        <Text className="list-title">流水</Text>
        <OfficeChooser groups={it.groups} chosen={it.office} title="看哪里的流水" onChoose={it.setOffice} />
        {browser ? (
          <Button small onTap={() => window.print()}>
            打印
          </Button>
        ) : null}
      </View>
      {browser ? (
        <Text className="print-only">
          {[place, it.person, it.whole, it.record, `${me.name} 打印于 ${moment(now(), now())}`]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      ) : null}
      {district ? (
        <CheckCard
          onFault={({ entry }) => {
            it.setOffice('yl')
            it.keepTo(placeOf(entry).record, entry)
          }}
        />
      ) : null}
      <Filters of={it} />
      <Found of={it} />
    </View>
  )
}
