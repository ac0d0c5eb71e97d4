import { Empty } from '../../ui/blank'
import { Gate } from '../gate'
import { grantsAs } from '../offices'
import { Calendar } from './calendar'
import '../../features/review/case.css'
import './holidays.css'

export default function Holidays() {
  return (
    <Gate at="holidays">
      {(me) =>
        [...grantsAs('admin', me), ...grantsAs('catalogEditor', me), ...grantsAs('supervisor', me)].length > 0 ? (
          <Calendar />
        ) : (
          <Empty icon="clock" title="节假日表只给管理员看" note="您没有管理员岗位，需要时请找本单位管理员" />
        )
      }
    </Gate>
  )
}
