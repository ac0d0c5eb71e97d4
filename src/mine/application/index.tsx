import { Page } from '../../ui/page'

export default function Stub() {
  return <Page title="申请进度">{() => '申请进度'}</Page>
}
