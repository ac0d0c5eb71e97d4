import { builtIn } from '../built-in'
import type { Host } from '../host'
import { hover, hoverProperties } from '../hover'
import { type Phone, report } from '../phone'
import { button, leaveTo, made, openOver } from '../sheet'

const MOVES: Record<string, string> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
}

const properties = {
  ...hoverProperties('navigator-hover', 50, 600),
  target: { type: String, value: 'self' },
  url: { type: String, value: '' },
  openType: { type: String, value: 'navigate' },
  delta: { type: Number, value: 1 },
  appId: { type: String, value: '' },
  path: { type: String, value: '' },
  extraData: { type: Object, value: null },
  version: { type: String, value: 'release' },
  shortLink: { type: String, value: '' },
} as const
type NavigatorHost = Host<{ [K in keyof typeof properties]: (typeof properties)[K] }>

/** WeChat asks before it opens another mini-program. */
const allowed = (phone: Phone, name: string): Promise<boolean> =>
  new Promise((resolve) => {
    const answer = (yes: boolean) => () => {
      close()
      resolve(yes)
    }
    const words = made('p', 'phone-told', `即将打开“${name}”小程序`)
    const row = made('div', 'phone-ask-row')
    const yes = button('', '允许', answer(true))
    yes.dataset.first = ''
    row.append(button('', '取消', answer(false)), yes)
    const content = [words, row]
    const close = openOver(phone, { label: '打开小程序', kind: 'sheet', content, closed: () => resolve(false) })
  })

const openOther = async ({ phone, props, trigger }: NavigatorHost): Promise<void> => {
  const { appId, path, extraData, version, shortLink } = props
  const name = appId || shortLink
  const ended = (event: 'success' | 'fail', errMsg: string) => {
    trigger(event, { errMsg: `navigateToMiniProgram:${errMsg}` })
    trigger('complete', { errMsg: `navigateToMiniProgram:${errMsg}` })
  }
  if (!name) return ended('fail', 'fail appId and shortLink are both empty')
  if (!(await allowed(phone, name))) return ended('fail', 'fail cancel')
  ended('success', 'ok')
  const told = [`appId ${appId}`, `短链 ${shortLink}`, `页面 ${path || '首页'}`, `版本 ${version}`]
  const words = [...told, `带去的数据 ${JSON.stringify(extraData ?? {})}`].join('\n')
  phone.app.hide()
  await leaveTo(phone, '另一个小程序（示例）', [made('p', 'phone-told', words)])
  phone.app.show()
}

const go = (host: NavigatorHost): void => {
  const { phone, props } = host
  if (props.target === 'miniProgram' && props.openType !== 'exit') return void openOther(host)
  const move = phone.wx[MOVES[props.openType] ?? '']
  if (typeof move !== 'function') {
    report(phone, { kind: 'missing property', words: `<navigator> open-type="${props.openType}"` })
    return
  }
  // callbacks, so that a refusal is no unhandled rejection
  const fail = ({ errMsg }: { errMsg: string }) => phone.events.emit('console', { level: 'warn', words: errMsg })
  move(props.openType === 'navigateBack' ? { delta: props.delta, fail } : { url: props.url, fail })
}

export const navigator = builtIn('navigator', {
  properties,
  css: `wx-navigator { display: block; cursor: pointer }
.navigator-hover { background-color: rgb(0 0 0 / 10%); opacity: .7 }`,
  create: (host) => {
    host.element.setAttribute('role', 'link')
    host.element.tabIndex = 0
    hover(host)
    host.element.addEventListener('click', () => go(host))
    return {}
  },
})
