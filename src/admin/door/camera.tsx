import Taro from '@tarojs/taro'
import { Button } from '../../ui/button'

/** WeChat's own scanner; a browser takes camera.h5.tsx. */
export const Camera = ({ onCode }: { onCode: (text: string) => void }) => {
  const scan = () =>
    Taro.scanCode({ scanType: ['qrCode'] })
      .then(({ result }) => onCode(result))
      .catch(() => undefined)
  return (
    <Button kind="primary" onTap={scan}>
      扫票
    </Button>
  )
}
