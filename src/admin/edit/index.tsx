import { useParams } from '../../lib/routes'
import { Gate } from '../gate'
import { Open } from './open'
import '../../features/review/case.css'
import './edit.css'

export default function Edit() {
  const { code = '', view } = useParams()
  return (
    <Gate at="catalog" back="修改服务">
      {(_me, width) => <Open code={code} view={view} width={width} />}
    </Gate>
  )
}
