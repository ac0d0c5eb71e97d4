import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spaced } from '../../../types/hours'
import { CertificatePaper } from '../../features/hours/certificate'
import { useProof } from '../../features/hours/use-proof'
import { say } from '../../lib/ask-first'
import { useParams } from '../../lib/routes'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/skeleton'

const nothing = () => undefined
const field = {
  key: 'code',
  label: '证明上的编号',
  kind: 'text',
  required: true,
  hint: '12 位，印在证明最下面，横线可以不打',
} as const

/** Anybody's certificate by its code: one's own to show, another's to check. */
export default function Proof() {
  const { code = '' } = useParams()
  const { typed, setTyped, whole, asked, long } = useProof(code)
  const it = whole ? asked.data?.certificate : undefined
  const copy = (text: string) => Taro.setClipboardData({ data: text }).then(() => say('编号复制好了'), nothing)
  return (
    <Page>
      {() => (
        <>
          {code ? null : (
            <Card>
              <Field field={field} value={typed} change={(words) => setTyped(String(words))} leave={nothing} />
            </Card>
          )}
          {long ? <Notice tone="bad">编号是 12 位，多打了几位</Notice> : null}
          {whole && asked.failure && !it ? <Notice tone="bad">{asked.failure.message}</Notice> : null}
          {whole && asked.loading && !it ? <Skeleton cards={1} /> : null}
          {it ? (
            <Card className="stack">
              <CertificatePaper of={it} />
              <Button onTap={() => copy(spaced(it.code))}>复制编号</Button>
            </Card>
          ) : null}
          {it ? (
            <View>
              <Text className="quiet small">
                要打印：在电脑上打开后台网页的“时长证明”，输入编号；或到社区窗口请工作人员打印。
              </Text>
            </View>
          ) : null}
        </>
      )}
    </Page>
  )
}
