import { Text, View } from '@tarojs/components'
import { Empty } from '../../ui/blank'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/tap'
import type { Me } from '../offices'
import type { Width } from '../use-width'
import { Find } from './find'
import { StaffList } from './list'
import { One } from './one'
import { type Looking, useStaff } from './use-staff'
import './staff.css'

const Right = ({ of: it }: { of: Looking }) => {
  if (it.adding) return <Find looking={it} onOpen={it.open} />
  if (it.id) return <One key={it.id} id={it.id} looking={it} />
  return <Empty icon="desk" title="从左边选一个人" note="看他的岗位、最近来过没有，给岗位、收回岗位、办理离岗" />
}

/** The people and one of them: side by side where there is room, one after the other on a phone. */
export const Staff = ({ me, width }: { me: Me; width: Width }) => {
  const it = useStaff(me)
  const narrow = width === 'narrow'
  const chosen = it.adding || it.id !== ''
  return (
    <>
      {narrow && chosen ? null : <StaffList of={it} />}
      {narrow && !chosen ? null : (
        <View className="case-pane">
          <View className="staff-one">
            {narrow ? (
              <Tap className="record-back" onTap={it.close}>
                <Icon name="left" />
                <Text>回人员</Text>
              </Tap>
            ) : null}
            <Right of={it} />
          </View>
        </View>
      )}
    </>
  )
}
