import { Text, View } from '@tarojs/components'
import { goInstead } from '../lib/routes'
import { Head } from '../ui/head'
import { enter } from './people'
import { CodeCard } from './sign-in/code-card'

/** The session is over in the middle of work: the page stays as it is beneath, and goes on when the same person is back. */
export const ComeBack = ({ name }: { name: string }) => (
  <View className="sheet-back">
    <View className="sheet">
      <Head title="请重新登录" more={{ label: '换一个人', onTap: () => goInstead('signIn') }} />
      <Text className="quiet">{`这里的登录已经结束。写好的内容还在，${name}扫码回来就能接着办。`}</Text>
      <CodeCard
        onIn={(session, person) => {
          if (!enter(session, person)) goInstead('queue')
        }}
      />
    </View>
  </View>
)
