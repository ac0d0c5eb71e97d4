import { isOurs } from '../entry'
import type { Phone } from '../phone'
import { readCode } from '../shell/scan-sheet'
import { checked } from './checks'
import { promisedAll, Refused, type WxGroup } from './group'

const read = (phone: Phone) =>
  checked({ onlyFromCamera: 'Boolean?', scanType: 'Array?' }, async ({ onlyFromCamera, scanType }) => {
    if (Array.isArray(scanType) && !scanType.includes('qrCode'))
      throw new Refused(`桌上的手机只认得二维码，认不得 ${scanType.join('、')}`)
    const result = await readCode(phone, onlyFromCamera === true)
    if (result === undefined) throw new Refused('cancel')
    const ours = isOurs(phone, result)
    return {
      result,
      scanType: ours ? 'WX_CODE' : 'QR_CODE',
      charSet: 'UTF-8',
      rawData: base64(result),
      ...(ours ? { path: result } : {}),
    }
  })

const base64 = (words: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(words)))

/** Reading a code: by the camera, from a picture, or as pasted text. */
export const scan: WxGroup = (phone) => promisedAll(phone, { scanCode: read(phone) })
