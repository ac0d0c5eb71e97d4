import { Empty } from '../../ui/blank'
import { Gate } from '../gate'
import { grantsAs } from '../offices'
import { Staff } from './staff'

export default function StaffPage() {
  return (
    <Gate at="staff">
      {(me, width) =>
        grantsAs('admin', me).length > 0 ? (
          <Staff me={me} width={width} />
        ) : (
          <Empty icon="desk" title="人员只给管理员看" note="您没有管理员岗位，需要时请找本单位管理员" />
        )
      }
    </Gate>
  )
}
