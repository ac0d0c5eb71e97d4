import Taro from '@tarojs/taro'
import { tokenIn } from '../../../types/card'
import { say } from '../../lib/ask-first'
import { go } from '../../lib/routes'
import { Button } from '../../ui/button'

const scan = async () => {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] })
    const card = tokenIn(result)
    if (card) await go('cardDesk', { card })
    else say('这不是进度卡，请对准卡上的码再扫')
  } catch {
    // the person thought better of it
  }
}

/** Reads a card with the phone's camera; at a computer the scanner types into the search box. */
export const ScanButton = () =>
  process.env.TARO_ENV === 'h5' ? null : (
    <Button small onTap={scan}>
      扫进度卡
    </Button>
  )
