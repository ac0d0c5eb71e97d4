import { Text, View } from '@tarojs/components'
import { go } from '../../lib/routes'
import { useSettings } from '../../lib/settings'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/tap'
import './index.css'

type Props = { place: string; known: boolean }

/** Where I am, how large I read, and what I am looking for. */
export const Hero = ({ place, known }: Props) => {
  const { elder, setElder } = useSettings()
  return (
    <View className="hero">
      <View className="hero-in">
        <View className="hero-row">
          <Tap className="place" label={`${place}，点这里更换`} onTap={() => go('join', known ? { change: 1 } : {})}>
            <Text>{place}</Text>
            <Icon name="down" />
          </Tap>
          <Tap
            className={elder ? 'pill on' : 'pill'}
            role="switch"
            checked={elder}
            label="长辈版"
            onTap={() => setElder(!elder)}
          >
            {elder ? '✓ 长辈版' : '长辈版'}
          </Tap>
        </View>
        <Tap className="search drawn i-search" onTap={() => go('find')}>
          想办什么事？说说看
        </Tap>
      </View>
    </View>
  )
}
