import { Page } from '../../ui/page'

export default function Stub() {
  return <Page title="办事指南">{() => '办事指南'}</Page>
}
