import { Page } from '../../ui/page'

export default function Stub() {
  return <Page title="我的申请">{() => '我的申请'}</Page>
}
