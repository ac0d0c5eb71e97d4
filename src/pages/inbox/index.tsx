import { Page } from '../../ui/page'

export default function Stub() {
  return <Page title="消息">{() => '消息'}</Page>
}
