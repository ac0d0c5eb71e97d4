import { Page } from '../../ui/page'

export default function Stub() {
  return <Page title="我的">{() => '我的'}</Page>
}
