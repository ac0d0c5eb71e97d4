import { DeskOrNot } from '../desk'
import { Gate } from '../gate'

export default function Case() {
  return (
    <Gate at="queue" back="办件">
      {(me, width) => <DeskOrNot me={me} width={width} page="case" />}
    </Gate>
  )
}
