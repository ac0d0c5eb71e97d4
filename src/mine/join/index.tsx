import { Page } from '../../ui/page'

export default function Stub() {
  return <Page title="登记">{() => '登记'}</Page>
}
