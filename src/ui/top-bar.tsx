import { Text, View } from '@tarojs/components'
import { goBack } from '../lib/routes'
import { Icon } from './icon'
import { Tap } from './tap'

/** The bar that WeChat draws by itself and a browser does not. */
export const TopBar = ({ title, tab = false }: { title: string; tab?: boolean }) => (
  <View className="topbar">
    <View className="topbar-in">
      {tab ? null : (
        <Tap className="topbar-back" label="返回" onTap={goBack}>
          <Icon name="left" />
        </Tap>
      )}
      <Text className={tab ? 'topbar-title first' : 'topbar-title'}>{title}</Text>
    </View>
  </View>
)
