import { Page } from '../../ui/page'

export default function Stub() {
  return <Page title="首页">{() => '首页'}</Page>
}
