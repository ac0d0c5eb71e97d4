import { type Cases, type Given, type Stage, until } from '../support/stage'
import { named } from './forms'

const field = (tag: string) => `#it > ${tag}`
const focused = (at: Stage) => at.page.evaluate(() => document.activeElement?.parentElement?.id ?? '')
const range = (at: Stage, tag: string) =>
  at.page
    .locator(field(tag))
    .evaluate((one) =>
      one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement
        ? [one.selectionStart, one.selectionEnd]
        : [],
    )
/** Focuses the field with a keyboard on the screen and answers how far the page went up. */
const lifted = async (at: Stage, tag: string, given: Given): Promise<number> => {
  await at.put(given)
  const before = (await at.box('#it')).y
  await at.page.locator(field(tag)).focus()
  await at.keyboard(400)
  const after = (await at.box('#it')).y
  await at.keyboard(0)
  await at.page.locator(field(tag)).blur()
  return before - after
}

/** What input and textarea have in common. */
const shared = (tag: 'input' | 'textarea'): Cases => ({
  value: async (at) => {
    await at.put({ value: '王秀英' })
    expect(await at.page.locator(field(tag)).inputValue()).toBe('王秀英')
    await at.set({ value: '张敏' })
    expect(await at.page.locator(field(tag)).inputValue()).toBe('张敏')
  },
  placeholder: async (at) => {
    await at.put({ placeholder: '请填姓名' })
    expect(await at.it.getByText('请填姓名').isVisible()).toBe(true)
    await at.shown.getByPlaceholder('请填姓名').first().fill('王')
    expect(await at.it.getByText('请填姓名').isVisible()).toBe(false)
  },
  'placeholder-style': async (at) => {
    await at.put({ placeholder: '请填', placeholderStyle: 'color: rgb(4, 5, 6)' })
    expect(await at.style('#it .phone-hint', 'color')).toBe('rgb(4, 5, 6)')
  },
  'placeholder-class': async (at) => {
    await at.put({ placeholder: '请填' })
    expect(await at.find('#it .phone-hint').getAttribute('class')).toContain(`${tag}-placeholder`)
    await at.put({ placeholder: '请填', placeholderClass: 'hint' })
    expect(await at.style('#it .phone-hint', 'color')).toBe('rgb(1, 2, 3)')
  },
  disabled: async (at) => {
    await at.put({ disabled: true })
    expect(await at.page.locator(field(tag)).isDisabled()).toBe(true)
  },
  maxlength: async (at) => {
    await at.put({ maxlength: 3 })
    await at.page.locator(field(tag)).pressSequentially('12345')
    expect(await at.page.locator(field(tag)).inputValue()).toBe('123')
    await at.put({ maxlength: -1 })
    await at.page.locator(field(tag)).fill('1'.repeat(150))
    expect((await at.page.locator(field(tag)).inputValue()).length).toBe(150)
  },
  'cursor-spacing': async (at) => {
    const [bare, roomy] = [await lifted(at, tag, {}), await lifted(at, tag, { cursorSpacing: 30 })]
    expect(roomy - bare).toBe(30)
  },
  focus: async (at) => {
    await at.put({ focus: true })
    expect(await focused(at)).toBe('it')
    await at.set({ focus: false })
    expect(await focused(at)).not.toBe('it')
  },
  cursor: async (at) => {
    await at.put({ value: '12345', cursor: 2, focus: true })
    expect(await range(at, tag)).toEqual([2, 2])
  },
  'selection-start': async (at) => {
    await at.put({ value: '12345', selectionStart: 1, selectionEnd: 4, focus: true })
    expect((await range(at, tag))[0]).toBe(1)
    await at.set({ selectionStart: 2 })
    expect((await range(at, tag))[0]).toBe(2)
  },
  'selection-end': async (at) => {
    await at.put({ value: '12345', selectionStart: 1, selectionEnd: 4, focus: true })
    expect(await range(at, tag)).toEqual([1, 4])
    await at.set({ selectionEnd: 3 })
    expect(await range(at, tag)).toEqual([1, 3])
  },
  'adjust-position': async (at) => {
    expect(await lifted(at, tag, {})).toBeGreaterThan(0)
    expect(await lifted(at, tag, { adjustPosition: false })).toBe(0)
  },
  'hold-keyboard': async (at) => {
    for (const holdKeyboard of [false, true]) {
      await at.put({ holdKeyboard, room: 40 })
      await at.page.locator(field(tag)).focus()
      await at.find('#else').click()
      expect(await focused(at)).toBe(holdKeyboard ? 'it' : '')
    }
  },
  'confirm-type': async (at) => {
    await at.put({ confirmType: 'search' })
    expect(await at.page.locator(field(tag)).getAttribute('enterkeyhint')).toBe('search')
  },
  'confirm-hold': async (at) => {
    for (const confirmHold of [false, true]) {
      await at.put({ confirmHold, confirmType: 'send' })
      await at.page.locator(field(tag)).press('Enter')
      expect(await focused(at)).toBe(confirmHold ? 'it' : '')
    }
  },
  name: named({ value: '鼓楼' }, '鼓楼'),
  input: async (at) => {
    await at.put()
    await at.page.locator(field(tag)).pressSequentially('ab')
    const [, last] = await at.heard('input')
    expect(last?.detail).toEqual({ value: 'ab', cursor: 2, keyCode: 66 })
  },
  blur: async (at) => {
    await at.put({ value: '甲', focus: true })
    await at.page.locator(field(tag)).blur()
    expect(await at.told('blur')).toMatchObject({ value: '甲' })
  },
  confirm: async (at) => {
    await at.put({ value: '甲', confirmType: 'done' })
    await at.page.locator(field(tag)).press('Enter')
    expect(await at.told('confirm')).toMatchObject({ value: '甲' })
  },
  keyboardheightchange: async (at) => {
    await at.put()
    await at.page.locator(field(tag)).focus()
    await at.keyboard(300)
    expect(await at.told('keyboardheightchange')).toMatchObject({ height: 300 })
    await at.keyboard(0)
    await until(async () => (await at.heard('keyboardheightchange')).at(-1)?.detail.height, 0)
  },
})

/** `focus` is a property and an event: both are shown. */
const focusing = (tag: 'input' | 'textarea', property: Cases[string]): Cases => ({
  focus: async (at) => {
    await property(at)
    await at.put({ value: '甲', focus: true })
    expect(await at.told('focus')).toEqual({ value: '甲', height: 0 })
    expect(await focused(at)).toBe('it')
    await at.page.locator(field(tag)).blur()
  },
})

const inputShared = shared('input')
const input: Cases = {
  ...inputShared,
  ...focusing('input', inputShared.focus ?? (async () => {})),
  type: async (at) => {
    for (const [type, mode] of Object.entries({ text: 'text', number: 'numeric', digit: 'decimal', idcard: 'text' })) {
      await at.put({ type })
      expect((await at.page.locator(field('input')).getAttribute('inputmode')) ?? 'text').toBe(mode)
    }
    await at.put({ type: 'safe-password' })
    expect(await at.problems()).toContain('missing property <input> type="safe-password"')
  },
  password: async (at) => {
    await at.put({ password: true })
    expect(await at.get(field('input'), 'type')).toBe('password')
  },
  'cursor-color': async (at) => {
    await at.put({ cursorColor: '#010203' })
    expect(await at.style(field('input'), 'caret-color')).toBe('rgb(1, 2, 3)')
  },
  input: async (at) => {
    await inputShared.input?.(at)
    await at.put({ answer: '改过' })
    await at.page.locator(field('input')).pressSequentially('a')
    expect(await at.page.locator(field('input')).inputValue()).toBe('改过')
    await at.put({ answer: { value: '改过', cursor: 1 } })
    await at.page.locator(field('input')).pressSequentially('a')
    expect(await range(at, 'input')).toEqual([1, 1])
  },
  nicknamereview: async (at) => {
    await at.put({ type: 'nickname', value: '秀英', focus: true })
    await at.page.locator(field('input')).blur()
    expect(await at.told('nicknamereview')).toEqual({ pass: true, timeout: false })
  },
}

const areaShared = shared('textarea')
const textarea: Cases = {
  ...areaShared,
  ...focusing('textarea', areaShared.focus ?? (async () => {})),
  input: async (at) => {
    await areaShared.input?.(at)
    await at.put({ answer: '改过' })
    await at.page.locator(field('textarea')).pressSequentially('a')
    expect(await at.page.locator(field('textarea')).inputValue()).toBe('a')
  },
  'auto-height': async (at) => {
    await at.put()
    expect((await at.box('#it')).height).toBe(150)
    await at.put({ autoHeight: true, value: '1\n2\n3', disableDefaultPadding: true })
    expect((await at.box('#it')).height).toBe(90)
    await at.page.locator(field('textarea')).press('End')
    await at.page.keyboard.type('\n\n')
    await until(async () => (await at.box('#it')).height, 150)
  },
  linechange: async (at) => {
    await at.put({ disableDefaultPadding: true })
    await at.page.locator(field('textarea')).pressSequentially('1\n2')
    expect(await at.told('linechange')).toMatchObject({ lineCount: 2 })
  },
  'show-confirm-bar': async (at) => {
    for (const showConfirmBar of [true, false]) {
      await at.put({ showConfirmBar, value: '甲' })
      await at.page.locator(field('textarea')).focus()
      await at.keyboard(300)
      expect(await at.over.getByRole('button', { name: '完成' }).count()).toBe(showConfirmBar ? 1 : 0)
      if (showConfirmBar) await at.over.getByRole('button', { name: '完成' }).click()
      if (showConfirmBar) expect(await at.told('confirm')).toEqual({ value: '甲' })
      await at.keyboard(0)
    }
  },
  'disable-default-padding': async (at) => {
    await at.put()
    expect(await at.style(field('textarea'), 'padding-left')).toBe('5px')
    await at.put({ disableDefaultPadding: true })
    expect(await at.style(field('textarea'), 'padding-left')).toBe('0px')
  },
  'adjust-keyboard-to': async (at) => {
    const given = { value: '一行', disableDefaultPadding: true }
    const [cursor, bottom] = [
      await lifted(at, 'textarea', given),
      await lifted(at, 'textarea', { ...given, adjustKeyboardTo: 'bottom' }),
    ]
    expect(bottom - cursor).toBe(120)
  },
}

export const typing: Record<string, Cases> = { input, textarea }
