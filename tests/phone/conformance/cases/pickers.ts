import { type Cases, type Given, type Stage, until } from '../support/stage'
import { named } from './forms'

const sheet = (at: Stage) => at.over.getByRole('dialog')
const wheelAt = (at: Stage, name: string) => at.over.getByRole('listbox', { name })
/** Turns a wheel by keyboard and waits until it stands. */
const turn = async (at: Stage, name: string, key: string): Promise<void> => {
  await wheelAt(at, name).press(key)
  await at.page.waitForTimeout(180)
}
const shownIn = (at: Stage, name: string) => wheelAt(at, name).getByRole('option', { selected: true }).textContent()
const opened = async (at: Stage, given: Given): Promise<void> => {
  await at.put(given)
  await at.it.click()
  await sheet(at).waitFor()
}
const confirm = (at: Stage) => at.over.getByRole('button', { name: '确定' }).click()

const picker: Cases = {
  'header-text': async (at) => {
    await opened(at, { range: ['春', '夏'], headerText: '选季节' })
    expect(await at.over.getByRole('dialog', { name: '选季节' }).getByRole('heading').textContent()).toBe('选季节')
  },
  mode: async (at) => {
    const columns: [string, Given, number][] = [
      ['selector', { range: ['春'] }, 1],
      ['multiSelector', { range: [['春'], ['夏']] }, 2],
      ['time', {}, 2],
      ['date', {}, 3],
      ['region', {}, 3],
    ]
    for (const [mode, given, count] of columns) {
      await opened(at, { mode, ...given })
      expect([mode, await at.over.getByRole('listbox').count()]).toEqual([mode, count])
      await at.over.getByRole('button', { name: '取消' }).click()
    }
  },
  disabled: async (at) => {
    await at.put({ range: ['春'], disabled: true })
    await at.it.click({ force: true })
    expect(await sheet(at).count()).toBe(0)
  },
  range: async (at) => {
    await opened(at, { range: ['春', '夏', '秋'] })
    expect(await at.over.getByRole('option').allTextContents()).toEqual(['春', '夏', '秋'])
    await at.set({ range: ['冬'] })
    expect(await at.over.getByRole('option').allTextContents()).toEqual(['冬'])
  },
  'range-key': async (at) => {
    await opened(at, { range: [{ id: 1, name: '鼓楼' }], rangeKey: 'name' })
    expect(await at.over.getByRole('option').allTextContents()).toEqual(['鼓楼'])
  },
  value: async (at) => {
    await opened(at, { range: ['春', '夏', '秋'], value: 2 })
    expect(await shownIn(at, '选项')).toBe('秋')
    await at.over.getByRole('button', { name: '取消' }).click()
    await opened(at, { mode: 'time', value: '08:30' })
    expect([await shownIn(at, '时'), await shownIn(at, '分')]).toEqual(['08', '30'])
    await at.over.getByRole('button', { name: '取消' }).click()
    await opened(at, { mode: 'region', value: ['江苏省', '徐州市', '鼓楼区'] })
    expect([await shownIn(at, '市'), await shownIn(at, '区')]).toEqual(['徐州市', '鼓楼区'])
  },
  start: async (at) => {
    await opened(at, { mode: 'date', start: '2024-02-28', value: '2024-02-28' })
    expect(await wheelAt(at, '月').getByRole('option').first().textContent()).toBe('02月')
    expect(await wheelAt(at, '日').getByRole('option').allTextContents()).toEqual(['28日', '29日'])
  },
  end: async (at) => {
    await opened(at, { mode: 'time', end: '09:15', value: '09:10' })
    expect(await wheelAt(at, '时').getByRole('option').last().textContent()).toBe('09')
    expect(await wheelAt(at, '分').getByRole('option').last().textContent()).toBe('15')
    await turn(at, '时', 'ArrowUp')
    expect(await wheelAt(at, '分').getByRole('option').last().textContent()).toBe('59')
  },
  fields: async (at) => {
    await opened(at, { mode: 'date', fields: 'month', value: '2024-05' })
    expect(await at.over.getByRole('listbox').count()).toBe(2)
    await confirm(at)
    expect(await at.told('change')).toEqual({ value: '2024-05' })
  },
  'custom-item': async (at) => {
    await opened(at, { mode: 'region', customItem: '全部', value: ['江苏省', '徐州市', '鼓楼区'] })
    for (const name of ['省', '市', '区'])
      expect(await wheelAt(at, name).getByRole('option').first().textContent()).toBe('全部')
    await turn(at, '区', 'Home')
    await confirm(at)
    expect(await at.told('change')).toMatchObject({
      value: ['江苏省', '徐州市', '全部'],
      code: ['320000', '320300', ''],
    })
  },
  level: async (at) => {
    await opened(at, { mode: 'region', level: 'city' })
    expect(await at.over.getByRole('listbox').count()).toBe(2)
  },
  name: named({ range: ['春', '夏'], value: 1 }, 1),
  cancel: async (at) => {
    await opened(at, { range: ['春'] })
    await at.over.getByRole('button', { name: '取消' }).click()
    await at.told('cancel')
    await opened(at, { range: ['春'] })
    await at.page.mouse.click(100, 60)
    await at.told('cancel')
    expect(await sheet(at).count()).toBe(0)
  },
  change: async (at) => {
    await opened(at, { range: ['春', '夏', '秋'] })
    await wheelAt(at, '选项').getByRole('option', { name: '夏' }).click()
    await until(() => shownIn(at, '选项'), '夏')
    await confirm(at)
    expect(await at.told('change')).toEqual({ value: 1 })
    await opened(at, { mode: 'date', value: '2024-03-31' })
    await turn(at, '月', 'ArrowUp')
    await confirm(at)
    expect(await at.told('change')).toEqual({ value: '2024-02-29' })
  },
  columnchange: async (at) => {
    const range = [
      ['鼓楼', '泉山'],
      ['一', '二', '三'],
    ]
    await opened(at, { mode: 'multiSelector', range })
    await turn(at, '第 2 列', 'End')
    expect(await at.told('columnchange')).toEqual({ column: 1, value: 2 })
    await at.set({ range: [['鼓楼', '泉山'], ['四']] })
    expect(await wheelAt(at, '第 2 列').getByRole('option').allTextContents()).toEqual(['四'])
    await confirm(at)
    expect(await at.told('change')).toEqual({ value: [0, 0] })
  },
}

const wheels = (at: Stage) => at.shown.getByRole('listbox')
const pickerView: Cases = {
  value: async (at) => {
    await at.put({ value: [2, 4] })
    expect(await at.shown.getByRole('option', { selected: true }).allTextContents()).toEqual(['秋', '5日'])
    await at.set({ value: [99, 0] })
    expect(await at.shown.getByRole('option', { selected: true }).allTextContents()).toEqual(['冬', '1日'])
    const [line, option] = [await at.box('.wx-picker-indicator'), await at.box('[aria-selected=true]')]
    expect(Math.abs(line.y + line.height / 2 - option.y - option.height / 2)).toBeLessThan(1)
  },
  'indicator-style': async (at) => {
    await at.put({ indicatorStyle: 'height: 50px' })
    expect((await at.box('.wx-picker-indicator')).height).toBe(50)
    expect((await at.box('[role=option]')).height).toBe(50)
  },
  'indicator-class': async (at) => {
    await at.put({ indicatorClass: 'line' })
    expect(await at.style('.wx-picker-indicator', 'border-top-color')).toBe('rgb(1, 2, 3)')
  },
  'mask-style': async (at) => {
    await at.put({ maskStyle: 'background: rgb(1, 2, 3)' })
    expect(await at.style('.wx-picker-mask', 'background-color')).toBe('rgb(1, 2, 3)')
  },
  'mask-class': async (at) => {
    await at.put({ maskClass: 'veil' })
    expect(await at.style('.wx-picker-mask', 'opacity')).toBe('0.5')
  },
  'immediate-change': async (at) => {
    await at.put({ immediateChange: true })
    const { x, y } = await at.box('#it')
    await at.touch('touchStart', [[x + 40, y + 150]])
    for (const by of [20, 40, 60]) await at.touch('touchMove', [[x + 40, y + 150 - by]])
    await at.touch('touchEnd', [])
    await at.told('change')
    const order = (await at.heard()).map(({ type }) => type)
    expect(order.indexOf('change')).toBeLessThan(order.includes('pickend') ? order.indexOf('pickend') : 9)
  },
  change: async (at) => {
    await at.put({ value: [0, 0] })
    await wheels(at).nth(1).press('ArrowDown')
    expect(await at.told('change')).toEqual({ value: [0, 1] })
    await at.shown.getByRole('option', { name: '夏' }).click()
    await until(async () => (await at.heard('change')).at(-1)?.detail.value, [1, 1])
  },
  pickstart: async (at) => {
    await at.put()
    await wheels(at).first().press('ArrowDown')
    await at.told('pickstart')
  },
  pickend: async (at) => {
    await at.put()
    await wheels(at).first().press('ArrowDown')
    await at.told('pickend')
    expect((await at.heard()).map(({ type }) => type)).toEqual(['pickstart', 'change', 'pickend'])
  },
}

export const pickers: Record<string, Cases> = { picker, 'picker-view': pickerView }
