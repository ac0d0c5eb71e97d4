import { type Cases, until } from '../support/stage'
import { named, submitted } from './forms'

const track = '.wx-slider-handle-wrapper'
const slider: Cases = {
  min: async (at) => {
    await at.put({ min: 20, value: 20 })
    await at.it.focus()
    await at.page.keyboard.press('ArrowLeft')
    expect(await at.it.getAttribute('aria-valuenow')).toBe('20')
    expect((await at.box('.wx-slider-track')).width).toBe(0)
  },
  max: async (at) => {
    await at.put({ max: 50, value: 50 })
    expect((await at.box('.wx-slider-track')).width).toBe((await at.box(track)).width)
    await at.it.focus()
    await at.page.keyboard.press('ArrowRight')
    expect(await at.it.getAttribute('aria-valuenow')).toBe('50')
  },
  step: async (at) => {
    await at.put({ step: 25 })
    const { width } = await at.box(track)
    await at.drag(track, [1, 1], [width * 0.42, 0])
    expect(await at.told('change')).toEqual({ value: 50 })
  },
  disabled: async (at) => {
    await at.put({ disabled: true })
    await at.drag(track, [1, 1], [100, 0])
    await at.silent('change')
    expect(await at.it.getAttribute('aria-disabled')).toBe('true')
  },
  value: async (at) => {
    await at.put({ value: 30 })
    expect((await at.box('.wx-slider-track')).width / (await at.box(track)).width).toBeCloseTo(0.3, 2)
    await at.set({ value: 60 })
    expect(await at.shown.getByRole('slider', { name: '音量' }).getAttribute('aria-valuenow')).toBe('60')
  },
  color: async (at) => {
    await at.put()
    expect(await at.style(track, 'background-color')).toBe('rgb(233, 233, 233)')
    await at.set({ color: 'rgb(1, 2, 3)' })
    expect(await at.style(track, 'background-color')).toBe('rgb(1, 2, 3)')
  },
  'selected-color': async (at) => {
    await at.put({ value: 50, selectedColor: 'rgb(1, 2, 3)' })
    expect(await at.style('.wx-slider-track', 'background-color')).toBe('rgb(1, 2, 3)')
  },
  'active-color': async (at) => {
    await at.put({ value: 50 })
    expect(await at.style('.wx-slider-track', 'background-color')).toBe('rgb(26, 173, 25)')
    await at.set({ activeColor: 'rgb(1, 2, 3)' })
    expect(await at.style('.wx-slider-track', 'background-color')).toBe('rgb(1, 2, 3)')
  },
  'background-color': async (at) => {
    await at.put({ backgroundColor: 'rgb(1, 2, 3)' })
    expect(await at.style(track, 'background-color')).toBe('rgb(1, 2, 3)')
  },
  'block-size': async (at) => {
    await at.put({ blockSize: 16 })
    expect((await at.box('.wx-slider-thumb')).width).toBe(16)
    await at.set({ blockSize: 99 })
    expect((await at.box('.wx-slider-thumb')).width).toBe(28)
  },
  'block-color': async (at) => {
    await at.put({ blockColor: 'rgb(1, 2, 3)' })
    expect(await at.style('.wx-slider-thumb', 'background-color')).toBe('rgb(1, 2, 3)')
  },
  'show-value': async (at) => {
    await at.put({ value: 30 })
    expect(await at.it.getByText('30').isVisible()).toBe(false)
    await at.set({ showValue: true })
    expect(await at.it.getByText('30').isVisible()).toBe(true)
  },
  name: named({ value: 40 }, 40),
  change: async (at) => {
    await at.put()
    const { width } = await at.box(track)
    await at.drag(track, [1, 1], [width / 2, 0])
    expect((await at.heard('change')).map(({ detail }) => detail)).toEqual([{ value: 50 }])
    await at.it.focus()
    await at.page.keyboard.press('ArrowRight')
    expect((await at.told('change')).value).toBe(51)
  },
  changing: async (at) => {
    await at.put()
    await at.drag(track, [1, 1], [120, 0])
    const values = (await at.heard('changing')).map(({ detail }) => Number(detail.value))
    expect(values.length).toBeGreaterThan(2)
    expect(values).toEqual([...values].sort((one, other) => one - other))
  },
}

const switched: Cases = {
  checked: async (at) => {
    await at.put({ checked: true })
    expect(await at.shown.getByRole('switch', { name: '开关' }).isChecked()).toBe(true)
    await at.set({ checked: false })
    expect(await at.shown.getByRole('switch', { name: '开关' }).isChecked()).toBe(false)
  },
  disabled: async (at) => {
    await at.put({ disabled: true })
    await at.it.click({ force: true })
    await at.silent('change')
    expect(await at.it.getAttribute('aria-checked')).toBe('false')
  },
  type: async (at) => {
    await at.put({ type: 'checkbox', checked: true })
    expect(await at.shown.getByRole('checkbox', { name: '开关' }).isChecked()).toBe(true)
    expect([await at.find('.wx-checkbox-input').isVisible(), await at.find('.wx-switch-input').isVisible()]).toEqual([
      true,
      false,
    ])
  },
  color: async (at) => {
    await at.put({ checked: true })
    await until(() => at.style('.wx-switch-input', 'background-color'), 'rgb(4, 190, 2)')
    await at.put({ checked: true, color: 'rgb(1, 2, 3)' })
    await until(() => at.style('.wx-switch-input', 'background-color'), 'rgb(1, 2, 3)')
  },
  name: named({ checked: true }, true),
  change: async (at) => {
    await at.put()
    await at.it.click()
    expect(await at.told('change')).toEqual({ value: true })
    await at.page.keyboard.press('Space')
    expect(await at.told('change')).toEqual({ value: false })
  },
}

const choice = (role: 'radio' | 'checkbox'): Cases => ({
  value: async (at) => {
    await at.put({ value: '甲' })
    await at.shown.getByRole(role, { name: '甲' }).click()
    expect(await at.told('change')).toEqual({ value: role === 'radio' ? '甲' : ['甲'] })
  },
  checked: async (at) => {
    await at.put({ checked: true })
    expect(await at.shown.getByRole(role, { name: '甲' }).isChecked()).toBe(true)
    await at.find('#other').click()
    expect(await at.shown.getByRole(role, { name: '甲' }).isChecked()).toBe(role === 'checkbox')
  },
  disabled: async (at) => {
    await at.put({ disabled: true })
    await at.it.click({ force: true })
    await at.silent('change')
    expect(await at.it.getAttribute('aria-checked')).toBe('false')
  },
  color: async (at) => {
    const look = role === 'radio' ? 'background-color' : 'color'
    await at.put({ checked: true })
    expect(await at.style(`#it .wx-${role}-input`, look)).toBe('rgb(9, 187, 7)')
    await at.put({ checked: true, color: 'rgb(1, 2, 3)' })
    expect(await at.style(`#it .wx-${role}-input`, look)).toBe('rgb(1, 2, 3)')
  },
})
const groups = (role: 'radio' | 'checkbox'): Cases => ({
  name: async (at) => {
    await at.put({ name: 'street' })
    await at.shown.getByRole(role, { name: '乙' }).click()
    expect(await submitted(at)).toEqual({ street: role === 'radio' ? '乙' : ['乙'] })
    await at.shown.getByRole('button', { name: '清' }).click()
    expect(await at.shown.getByRole(role, { checked: true }).count()).toBe(0)
  },
  change: async (at) => {
    await at.put()
    await at.shown.getByRole(role, { name: '甲' }).click()
    await at.shown.getByRole(role, { name: '乙' }).focus()
    await at.page.keyboard.press('Space')
    const values = (await at.heard('change')).map(({ detail }) => detail.value)
    expect(values).toEqual(role === 'radio' ? ['甲', '乙'] : [['甲'], ['甲', '乙']])
  },
})

const form: Cases = {
  'report-submit': async (at) => {
    await at.put({ reportSubmit: true })
    await at.shown.getByRole('button', { name: '交' }).click()
    expect((await at.told('submit')).formId).toBe('the formId is a mock one')
  },
  submit: async (at) => {
    await at.put()
    await at.shown.getByLabel('街道').fill('铜山')
    await at.shown.getByRole('button', { name: '交' }).click()
    // the last one is inside a component of the program's own
    expect(await at.told('submit')).toEqual({ value: { street: '铜山', on: true, within: '里面' }, formId: '' })
  },
  reset: async (at) => {
    await at.put()
    await at.shown.getByRole('button', { name: '清' }).click()
    await at.told('reset')
    expect(await at.shown.getByLabel('街道').inputValue()).toBe('')
    expect(await at.shown.getByRole('switch').isChecked()).toBe(false)
  },
}

export const controls: Record<string, Cases> = {
  slider,
  switch: switched,
  radio: choice('radio'),
  checkbox: choice('checkbox'),
  'radio-group': groups('radio'),
  'checkbox-group': groups('checkbox'),
  form,
}
