import { type Cases, type Given, type Stage, until } from '../support/stage'
import { hoverCases } from './simple'

const tap = async (at: Stage, given: Given): Promise<void> => {
  await at.put(given)
  await at.it.click()
}
const answer = (at: Stage, name: string) => at.over.getByRole('button', { name, exact: true }).click()

const number = (openType: string, event: string): Cases[string] => {
  return async (at) => {
    await tap(at, { openType })
    expect(await at.over.getByText('138 0000 0000').isVisible()).toBe(true)
    expect(await at.over.getByText('示例').first().isVisible()).toBe(true)
    await answer(at, '允许')
    expect(await at.told(event)).toMatchObject({ errMsg: `${openType}:ok`, code: expect.stringMatching(/^\w{32}$/) })
    await tap(at, { openType })
    await answer(at, '不允许')
    expect(await at.told(event)).toEqual({ errMsg: `${openType}:fail user deny` })
  }
}

const looks: Cases = {
  size: async (at) => {
    await at.put()
    expect((await at.box('#it')).width).toBe(375)
    await at.put({ size: 'mini' })
    expect((await at.box('#it')).width).toBeLessThan(120)
    expect(await at.style('#it', 'font-size')).toBe('13px')
  },
  type: async (at) => {
    await at.put({ type: 'primary' })
    expect(await at.style('#it', 'background-color')).toBe('rgb(7, 193, 96)')
    await at.put({ type: 'warn' })
    expect(await at.style('#it', 'color')).toBe('rgb(250, 81, 81)')
  },
  plain: async (at) => {
    await at.put({ plain: true })
    expect(await at.style('#it', 'background-color')).toBe('rgba(0, 0, 0, 0)')
    expect(await at.style('#it', 'border-top-width')).toBe('1px')
  },
  disabled: async (at) => {
    await at.put({ disabled: true, openType: 'agreePrivacyAuthorization' })
    await at.it.click({ force: true })
    await at.silent('agreeprivacyauthorization')
    expect(await at.shown.getByRole('button', { name: '按钮' }).isDisabled()).toBe(true)
  },
  loading: async (at) => {
    await at.put({ loading: true })
    expect(await at.style('#it', 'animation-name', '::before')).toBe('phone-turn')
  },
  'form-type': async (at) => {
    await at.put({ formType: 'submit' })
    await at.find('#inform').click()
    expect(await at.told('submit')).toMatchObject({ value: { a: 'b' } })
    await at.put({ formType: 'reset' })
    await at.find('#inform').click()
    await at.told('reset')
  },
  'hover-stop-propagation': async (at) => {
    await at.put({ hoverClass: 'none', hoverStopPropagation: true })
    const { x, y } = await at.box('#it')
    await at.page.mouse.move(x + 5, y + 5)
    await at.page.mouse.down()
    await at.page.waitForTimeout(120)
    expect(await at.style('#around', 'background-color')).toBe('rgba(0, 0, 0, 0)')
    await at.page.mouse.up()
    await at.put({ hoverClass: 'none' })
    await at.page.mouse.down()
    await until(() => at.style('#around', 'background-color'), 'rgb(1, 2, 3)')
    await at.page.mouse.up()
  },
}

const opening: Cases = {
  'open-type': async (at) => {
    await tap(at, { openType: 'feedback' })
    await at.over.getByRole('dialog', { name: '意见反馈' }).waitFor()
    await answer(at, '返回')
    await tap(at, { openType: 'agreePrivacyAuthorization' })
    await at.told('agreeprivacyauthorization')
    await tap(at, { openType: 'nothingLikeIt' })
    expect(await at.problems()).toContain('missing property <button> open-type="nothingLikeIt"')
  },
  lang: async (at) => {
    await tap(at, { openType: 'getUserInfo', lang: 'zh_CN' })
    expect(await at.told('getuserinfo')).toMatchObject({ userInfo: { language: 'zh_CN' } })
  },
  'session-from': async (at) => {
    await tap(at, { openType: 'contact', sessionFrom: '社区首页' })
    expect(await at.over.getByText('社区首页').isVisible()).toBe(true)
  },
  'send-message-title': async (at) => {
    await tap(at, { openType: 'contact', showMessageCard: true, sendMessageTitle: '我的申请' })
    expect(await at.over.getByText('我的申请').isVisible()).toBe(true)
  },
  'send-message-path': async (at) => {
    await tap(at, { openType: 'contact', sendMessagePath: 'pages/arrived/index?from=客服' })
    await answer(at, '返回')
    expect(await at.told('contact')).toMatchObject({ path: 'pages/arrived/index', query: { from: '客服' } })
  },
  'send-message-img': async (at) => {
    const sendMessageImg = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
    await tap(at, { openType: 'contact', showMessageCard: true, sendMessageImg })
    expect(await at.over.locator('img').getAttribute('src')).toBe(sendMessageImg)
  },
  'show-message-card': async (at) => {
    await tap(at, { openType: 'contact' })
    expect(await at.over.getByText('消息卡片').count()).toBe(0)
    await answer(at, '返回')
    await tap(at, { openType: 'contact', showMessageCard: true })
    expect(await at.over.getByText('消息卡片').count()).toBe(1)
  },
  'app-parameter': async (at) => {
    await at.launch('pages/button/index', '&scene=1069')
    await tap(at, { openType: 'launchApp', appParameter: '单号 7' })
    expect(await at.over.getByText('单号 7').isVisible()).toBe(true)
  },
  getuserinfo: async (at) => {
    await tap(at, { openType: 'getUserInfo' })
    expect(await at.told('getuserinfo')).toMatchObject({
      userInfo: { nickName: '微信用户' },
      errMsg: 'getUserInfo:ok',
    })
  },
  contact: async (at) => {
    await tap(at, { openType: 'contact' })
    await answer(at, '返回')
    expect(await at.told('contact')).toMatchObject({ path: 'pages/button/index', errMsg: 'enterContact:ok' })
  },
  getphonenumber: number('getPhoneNumber', 'getphonenumber'),
  getrealtimephonenumber: number('getRealtimePhoneNumber', 'getrealtimephonenumber'),
  error: async (at) => {
    await at.launch('pages/button/index', '&scene=1001')
    await tap(at, { openType: 'launchApp' })
    expect(await at.told('error')).toEqual({ errMsg: 'launchApp:fail invalid scene' })
  },
  opensetting: async (at) => {
    await at.page.evaluate(
      `__phone.phone.wx.openSetting = () => Promise.resolve({ authSetting: {}, errMsg: 'openSetting:ok' })`,
    )
    await tap(at, { openType: 'openSetting' })
    expect(await at.told('opensetting')).toEqual({ authSetting: {}, errMsg: 'openSetting:ok' })
  },
  launchapp: async (at) => {
    await at.launch('pages/button/index', '&scene=1036')
    await tap(at, { openType: 'launchApp' })
    await answer(at, '返回')
    expect(await at.told('launchapp')).toEqual({ errMsg: 'launchApp:ok' })
  },
  chooseavatar: async (at) => {
    await tap(at, { openType: 'chooseAvatar' })
    await answer(at, '用微信头像（示例）')
    expect(await at.told('chooseavatar')).toEqual({ avatarUrl: expect.stringMatching(/^(blob:|wxfile:)/) })
  },
  agreeprivacyauthorization: async (at) => {
    await tap(at, { openType: 'agreePrivacyAuthorization|getPhoneNumber' })
    await at.told('agreeprivacyauthorization')
    expect(await at.over.getByRole('dialog').count()).toBe(1)
  },
}

export const buttons: Record<string, Cases> = {
  button: { ...hoverCases.pressed('rgb(248, 248, 248)'), ...looks, ...opening },
}
