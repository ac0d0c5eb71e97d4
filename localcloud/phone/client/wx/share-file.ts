import type { Phone } from '../phone'
import { make, press } from '../shell/make'
import { asked } from '../shell/sheet'
import { tapped } from '../tapped'
import { checked, text } from './checks'
import { type Options, promisedAll, Refused, type WxGroup } from './group'

interface Sent {
  name: string
  blob: Blob
}

const drawn = ({ name, blob }: Sent): HTMLElement =>
  make('div', 'phone-card', [
    make('p', 'phone-card-name', `${Math.max(1, Math.ceil(blob.size / 1024))} KB`),
    make('p', 'phone-card-title', name),
    make('p', 'phone-card-foot', '文件'),
  ])

/** The chat that gets it is this computer: the file is saved as the browser saves any. */
const saved = ({ name, blob }: Sent): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
}

/** The card of the file and whether to send it. */
const agreed = (phone: Phone, sent: Sent): Promise<boolean> =>
  asked<boolean>(phone, (answer) => {
    const yes = press('phone-yes', '发送', () => answer(true))
    return {
      label: '发送文件',
      place: 'bottom',
      content: [
        make('div', 'phone-ask', [
          make('h2', '', '发送文件'),
          drawn(sent),
          make('p', '', '桌上的手机没有聊天：发送就是存到这台电脑上。'),
          make('div', 'phone-pair', [press('phone-no', '取消', () => answer(false)), yes]),
        ]),
      ],
      cancel: { value: false },
      first: yes,
    }
  })

const send = (phone: Phone) => async (options: Options) => {
  if (!tapped()) throw new Refused('can only be invoked by user TAP gesture.')
  const path = text(options.filePath)
  const blob = phone.files.blob(path)
  if (!blob) throw new Refused(`file doesn't exist ${path}`)
  const sent = { name: text(options.fileName, path.slice(path.lastIndexOf('/') + 1)), blob }
  if (!(await agreed(phone, sent))) throw new Refused('cancel')
  saved(sent)
}

/** Sending a file to a chat. */
export const shareFile: WxGroup = (phone) =>
  promisedAll(phone, { shareFileMessage: checked({ filePath: 'String', fileName: 'String?' }, send(phone)) })
