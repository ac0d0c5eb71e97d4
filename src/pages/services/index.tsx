import { Page } from '../../ui/page'

export default function Stub() {
  return <Page title="办事">{() => '办事'}</Page>
}
