import { Gate } from '../gate'
import { Behalf } from './behalf'

export default function BehalfPage() {
  return <Gate at="behalf">{(me, width) => <Behalf me={me} width={width} />}</Gate>
}
