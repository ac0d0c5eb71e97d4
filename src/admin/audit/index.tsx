import { Empty } from '../../ui/blank'
import { Gate } from '../gate'
import { grantsAs } from '../offices'
import { Journal } from './journal'

export default function Audit() {
  return (
    <Gate at="audit">
      {(me) =>
        grantsAs('auditor', me).length > 0 ? (
          <Journal me={me} />
        ) : (
          <Empty icon="file" title="流水只给审计员看" note="您没有审计岗位，需要时请找本单位管理员" />
        )
      }
    </Gate>
  )
}
