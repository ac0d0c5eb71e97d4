import { Text, View } from '@tarojs/components'
import type { PersonRow } from '../../../types/people'
import { againOnly } from '../../lib/ways'
import { Empty, Failed } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips'
import { Leaves } from '../../ui/leaves'
import { Notice } from '../../ui/notice'
import { touchable } from '../../ui/role'
import { SearchBar } from '../../ui/search-bar'
import { Skeleton } from '../../ui/skeleton'
import { Tag } from '../../ui/tag'
import { OfficeChooser } from '../office-chooser'
import type { Looking } from './use-staff'
import { roleNames, seenOf, tagOf, workOf } from './words'

type RowProps = { of: PersonRow; on: boolean; onOpen: () => void }
const PersonLine = ({ of: it, on, onOpen }: RowProps) => {
  const tag = tagOf(it)
  return (
    <View className={on ? 'staff-row on' : 'staff-row'} {...touchable({ onTap: onOpen })}>
      <Text className="staff-name">{it.sample ? `${it.name}（示例）` : it.name}</Text>
      <Text className="staff-work">{workOf(it)}</Text>
      <Text className="staff-seen">{seenOf(it)}</Text>
      {tag ? <Tag tone={tag.tone}>{tag.word}</Tag> : null}
    </View>
  )
}

const Waiting = ({ of: it }: { of: Looking }) =>
  it.asking.length === 0 ? null : (
    <View className="staff-waiting">
      <Text className="staff-group">{`区级岗位等第二位管理员确认（${it.asking.length}）`}</Text>
      {it.asking.map((one) => (
        <PersonLine key={one.id} of={one} on={one.id === it.id} onOpen={() => it.open(one.id)} />
      ))}
    </View>
  )

const Found = ({ of: it }: { of: Looking }) => {
  const { found, rows, list } = it
  if (!found.data && found.failure)
    return <Failed message={found.failure.message} ways={againOnly(found.failure, found.again)} busy={found.loading} />
  if (!found.data) return <Skeleton />
  return (
    <>
      {found.failure ? <Notice tone="wait">{`${found.failure.message}（下面是刚才的内容）`}</Notice> : null}
      <Leaves>
        {rows.map((one) => (
          <PersonLine key={one.id} of={one} on={one.id === it.id} onOpen={() => it.open(one.id)} />
        ))}
      </Leaves>
      {rows.length === 0 && !list.more ? (
        <Empty icon="search" title="没有这样的人" note="换个名字或岗位看看；还没有岗位的人，点“加一个人”" />
      ) : null}
      {list.problem ? <Notice tone="wait">{list.problem}</Notice> : null}
      {list.more || list.busy ? (
        <View className="rows-more">
          <Button small busy={list.busy} onTap={() => list.more?.()}>
            再看一些
          </Button>
        </View>
      ) : null}
    </>
  )
}

/** Who works here, by name and role; what waits for a second word stands first. */
export const StaffList = ({ of: it }: { of: Looking }) => (
  <View className="list-pane staff-list">
    <View className="list-head">
      <Text className="list-title">人员</Text>
      <OfficeChooser groups={it.groups} chosen={it.scope} title="看哪里的人" onChoose={it.setScope} />
      <Button small kind="primary" onTap={it.add}>
        加一个人
      </Button>
    </View>
    <View className="staff-filters">
      <SearchBar value={it.words} hint="姓名，从姓打起" onChange={it.setWords} />
      <Chips options={[{ key: 'all' as const, word: '全部' }, ...roleNames]} chosen={it.role} onChoose={it.setRole} />
    </View>
    <View className="rows">
      <Waiting of={it} />
      <Found of={it} />
    </View>
  </View>
)
