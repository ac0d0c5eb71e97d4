import { DeskOrNot } from '../desk'
import { Gate } from '../gate'

export default function Queue() {
  return <Gate at="queue">{(me, width) => <DeskOrNot me={me} width={width} page="list" />}</Gate>
}
