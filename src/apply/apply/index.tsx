import { useParams } from '../../lib/routes'
import { FormPage } from './form-page'

/** Applying for a service, or asking about it. */
export default function Apply() {
  const { code = '', kind: asked } = useParams()
  const kind = asked === 'ask' ? 'ask' : 'apply'
  const title = kind === 'ask' ? '咨询预约' : '填写申请'
  return <FormPage code={code} subject={`${kind}:${code}`} title={title} kind={kind} />
}
