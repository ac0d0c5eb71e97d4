import { Text, View } from '@tarojs/components'
import { encode } from 'uqr'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { type Code, useCode } from './use-code'
import './code.css'

/** The address that a phone opens: in WeChat by the rule for plain links, on one machine by the phone that lies there. */
const linkOf = ({ id }: Code): string =>
  `${window.location.origin}/phone/screen?path=admin%2Fconfirm%2Findex&code=${id}`

/** Dark squares on white in any theme: a camera wants it so. */
const Squares = ({ text }: { text: string }) => {
  const { data, size } = encode(text, { ecc: 'M', border: 3 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className="code-squares" viewBox={`0 0 ${size} ${size}`} role="img" aria-label="登录用的二维码">
      <title>登录用的二维码</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}

const Shown = ({ of: code }: { of: Code }) => (
  <View className="code-in">
    <Squares text={linkOf(code)} />
    <View className="code-words">
      <Text className="code-step">1　手机微信打开“云社区”，我的 → 工作人员入口 → 我 → 扫电脑上的码</Text>
      <Text className="code-step">2　看手机上的数字是不是</Text>
      <Text className="code-number">{code.number}</Text>
      <Text className="code-step">3　一样就点“确认登录”，这里会自己打开</Text>
      <Text className="quiet small">这个码两分钟内有效，只能用一次</Text>
    </View>
  </View>
)

/** What a computer shows to be let in. */
export const CodeCard = ({ onIn }: { onIn: (session: string, person: string) => void }) => {
  const { code, problem, again } = useCode(onIn)
  if (problem) {
    return (
      <View className="code-in over">
        <Notice tone="wait">{problem}</Notice>
        <Button kind="primary" onTap={again}>
          换一个码
        </Button>
      </View>
    )
  }
  return code ? <Shown of={code} /> : <View className="code-in waiting" aria-label="正在取码" />
}
