import type { Host } from '../host'
import { report } from '../phone'
import { chooseAct, leaveTo, made, openOver, button as pressable } from '../sheet'

export const openProperties = {
  openType: { type: String, value: '' },
  lang: { type: String, value: 'en' },
  sessionFrom: { type: String, value: '' },
  sendMessageTitle: { type: String, value: '' },
  sendMessagePath: { type: String, value: '' },
  sendMessageImg: { type: String, value: '' },
  appParameter: { type: String, value: '' },
  showMessageCard: { type: Boolean, value: false },
} as const
type Opening = Host<{ [K in keyof typeof openProperties]: (typeof openProperties)[K] }>

/** A number that belongs to nobody; it is shown with the word 示例. */
const SAMPLE_NUMBER = '138 0000 0000'
/** A mini-program may open an app only when it was opened from one. */
const FROM_AN_APP = new Set([1036, 1069, 1089, 1090])

const token = (): string => crypto.randomUUID().replaceAll('-', '')

const asked = (host: Opening, title: string): Promise<boolean> =>
  new Promise((resolve) => {
    const answer = (yes: boolean) => () => {
      close()
      resolve(yes)
    }
    const question = made('div', 'phone-ask')
    question.append(made('h2', '', title), made('p', '', '微信绑定的手机号（示例）'), made('strong', '', SAMPLE_NUMBER))
    const row = made('div', 'phone-ask-row')
    const yes = pressable('', '允许', answer(true))
    yes.dataset.first = ''
    row.append(pressable('', '不允许', answer(false)), yes)
    const content = [question, row]
    const close = openOver(host.phone, { label: title, kind: 'sheet', content, closed: () => resolve(false) })
  })

const number = (name: 'getPhoneNumber' | 'getRealtimePhoneNumber') => async (host: Opening) => {
  const yes = await asked(host, name === 'getPhoneNumber' ? '申请获取你的手机号' : '申请验证你的手机号')
  const sealed = name === 'getPhoneNumber' ? { encryptedData: btoa(token()), iv: btoa(token().slice(0, 16)) } : {}
  const detail = yes ? { code: token(), ...sealed, errMsg: `${name}:ok` } : { errMsg: `${name}:fail user deny` }
  host.trigger(name.toLowerCase(), detail)
}

const talk = async (host: Opening): Promise<void> => {
  const { sessionFrom, sendMessageTitle, sendMessagePath, sendMessageImg, showMessageCard } = host.props
  const top = host.phone.stack.top()
  const told = made('p', 'phone-told', `示例：与客服的会话\n会话来源 ${sessionFrom || '无'}`)
  const card = made(
    'p',
    'phone-told',
    `消息卡片\n${sendMessageTitle || top?.bar.title}\n${sendMessagePath || top?.path}`,
  )
  if (sendMessageImg) card.append(Object.assign(made('img', ''), { src: sendMessageImg, alt: '', width: 120 }))
  host.phone.app.hide()
  await leaveTo(host.phone, '客服消息', showMessageCard ? [told, card] : [told])
  host.phone.app.show()
  const [path = '', query = ''] = (sendMessagePath || top?.path || '').split('?')
  host.trigger('contact', { path, query: Object.fromEntries(new URLSearchParams(query)), errMsg: 'enterContact:ok' })
}

const FACE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="#9ed5c5"/><circle cx="32" cy="25" r="12" fill="#fff"/><path d="M10 60c2-16 12-22 22-22s20 6 22 22z" fill="#fff"/><text x="32" y="29" font-size="10" text-anchor="middle">示例</text></svg>`
const face = `data:image/svg+xml,${encodeURIComponent(FACE)}`

const pickFile = (): Promise<File | undefined> =>
  new Promise((resolve) => {
    const field = made('input', '')
    field.type = 'file'
    field.accept = 'image/*'
    field.addEventListener('change', () => resolve(field.files?.[0]))
    field.addEventListener('cancel', () => resolve(undefined))
    field.click()
  })

const avatar = async ({ phone, trigger }: Opening): Promise<void> => {
  const chosen = await chooseAct(phone, '选择头像', ['用微信头像（示例）', '从相册选择'])
  const sample = () => new File([FACE], 'face.svg', { type: 'image/svg+xml' })
  const file = chosen === 0 ? sample() : chosen === 1 ? await pickFile() : undefined
  if (!file) return trigger('error', { errMsg: 'chooseAvatar:fail cancel' })
  const avatarUrl = phone.files ? await phone.files.addBlob(file, file.name) : URL.createObjectURL(file)
  trigger('chooseavatar', { avatarUrl })
}

const launchApp = async ({ phone, props, trigger }: Opening): Promise<void> => {
  if (!FROM_AN_APP.has(phone.launch.scene)) return trigger('error', { errMsg: 'launchApp:fail invalid scene' })
  await leaveTo(phone, 'APP（示例）', [made('p', 'phone-told', `打开了 APP，带去 ${props.appParameter}`)])
  trigger('launchapp', { errMsg: 'launchApp:ok' })
}

const settings = async ({ phone, trigger }: Opening): Promise<void> => {
  const open = phone.wx.openSetting
  const answer: unknown = typeof open === 'function' ? await open({}) : undefined
  if (answer) trigger('opensetting', answer)
}

const userInfo = ({ props, trigger }: Opening): void => {
  const who = { nickName: '微信用户', gender: 0, city: '', province: '', country: '', avatarUrl: face }
  const userInfo = { ...who, language: props.lang }
  trigger('getuserinfo', { userInfo, rawData: JSON.stringify(userInfo), signature: token(), errMsg: 'getUserInfo:ok' })
}

const feedback = async ({ phone }: Opening): Promise<void> => {
  const words = made('textarea', 'phone-told')
  words.placeholder = '请写下遇到的问题'
  await leaveTo(phone, '意见反馈', [words])
}

const share = ({ phone, element }: Opening): void => {
  const node = element.__wxElement
  const target = { id: node?.id ?? '', dataset: { ...node?.dataset } }
  if (phone.share) void phone.share.open({ from: 'button', target })
  else report(phone, { kind: 'missing property', words: '<button> open-type="share"' })
}

const ACTS: Record<string, (host: Opening) => unknown> = {
  agreePrivacyAuthorization: ({ phone, element, trigger }) => {
    phone.privacy?.agree(element.id)
    trigger('agreeprivacyauthorization', {})
  },
  chooseAvatar: avatar,
  contact: talk,
  feedback,
  getPhoneNumber: number('getPhoneNumber'),
  getRealtimePhoneNumber: number('getRealtimePhoneNumber'),
  getUserInfo: userInfo,
  launchApp,
  openSetting: settings,
  share,
}

/** What WeChat does for a tap on a button with `open-type`; several may be given, joined with `|`. */
export const openFor = (host: Opening): void => {
  for (const type of host.props.openType.split('|').filter(Boolean)) {
    const act = ACTS[type]
    if (act) act(host)
    else report(host.phone, { kind: 'missing property', words: `<button> open-type="${type}"` })
  }
}
