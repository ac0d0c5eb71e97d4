import { Empty } from '../../ui/blank'
import { Gate } from '../gate'
import { grantsAs } from '../offices'
import { Standing } from './standing'

export default function Late() {
  return (
    <Gate at="late">
      {(me, width) =>
        grantsAs('supervisor', me).length > 0 ? (
          <Standing me={me} width={width} />
        ) : (
          <Empty icon="clock" title="督办只给负责人看" note="您没有负责人岗位，需要时请找本单位管理员" />
        )
      }
    </Gate>
  )
}
