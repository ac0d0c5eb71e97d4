import { Page } from '../../ui/page'

export default function Stub() {
  return <Page title="填写申请">{() => '填写申请'}</Page>
}
