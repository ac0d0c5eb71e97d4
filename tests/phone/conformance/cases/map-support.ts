import type { Given, Stage } from '../support/stage'

export const here = { longitude: 117.2, latitude: 34.26 }
export const marker = { id: 7, ...here, title: '邻里中心' }
/** Where something stands, in px from the left top of the map. */
export const place = async (at: Stage, selector: string): Promise<[number, number]> => {
  const [one, town] = [await at.box(selector), await at.box('#it')]
  return [Math.round(one.x + one.width / 2 - town.x), Math.round(one.y + one.height - town.y)]
}
export const ends = async (at: Stage) => (await at.heard('regionchange')).filter(({ detail }) => detail.type === 'end')
export const scaleNow = async (at: Stage): Promise<number> => Number((await ends(at)).at(-1)?.detail.scale)
export const put = (at: Stage, given: Given = {}) => at.put({ ...here, ...given })
export const wheel = async (at: Stage, by: number): Promise<void> => {
  const { x, y } = await at.box('#it')
  await at.page.mouse.move(x + 150, y + 100)
  await at.page.mouse.wheel(0, by)
}
export const near = (dx: number) => ({ longitude: here.longitude + dx, latitude: here.latitude })
