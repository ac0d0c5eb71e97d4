import { View } from '@tarojs/components'
import { CertificatePaper } from '../../features/hours/certificate'
import { useProof } from '../../features/hours/use-proof'
import { useParams } from '../../lib/routes'
import { useLook } from '../../lib/settings'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import '../admin.css'
import '../plain.css'

const nothing = () => undefined
const field = {
  key: 'code',
  label: '核对时长证明',
  kind: 'text',
  required: true,
  hint: '输入证明上的 12 位编号',
} as const

/** For anybody with a browser and the code, without signing in: to check a certificate, and to print it. */
export default function CertificatePage() {
  const { code = '' } = useParams()
  const { typed, setTyped, whole, asked, long } = useProof(code)
  const it = whole ? asked.data?.certificate : undefined
  return (
    <View className={`page desk ${useLook()}`}>
      <View className="plain-pane">
        <Card className="stack no-print">
          <Field field={field} value={typed} change={(words) => setTyped(String(words))} leave={nothing} />
          {long ? <Notice tone="bad">编号是 12 位，多打了几位</Notice> : null}
          {whole && asked.failure && !it ? <Notice tone="bad">{asked.failure.message}</Notice> : null}
          {it ? (
            <Button kind="primary" onTap={() => window.print()}>
              打印
            </Button>
          ) : null}
        </Card>
        {it ? (
          <Card>
            <CertificatePaper of={it} />
          </Card>
        ) : null}
      </View>
    </View>
  )
}
