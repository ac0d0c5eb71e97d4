import { type Cases, type Given, type Stage, until } from '../support/stage'

/** Two seconds of silence: a film without pictures, as long as it says. */
const film = (): string => {
  const [rate, seconds] = [8000, 2]
  const bytes = Buffer.alloc(44 + rate * seconds, 128)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(36 + rate * seconds, 4)
  bytes.write('WAVEfmt ', 8)
  for (const [value, at] of [
    [16, 16],
    [rate, 24],
    [rate, 28],
    [rate * seconds, 40],
  ] as const)
    bytes.writeUInt32LE(value, at)
  for (const [value, at] of [
    [1, 20],
    [1, 22],
    [1, 32],
    [8, 34],
  ] as const)
    bytes.writeUInt16LE(value, at)
  bytes.write('data', 36)
  return `data:audio/wav;base64,${bytes.toString('base64')}`
}
export const src = film()

export const media = <T>(at: Stage, name: string) => at.get<T>('.wx-video-stage > video', name)
export const control = (at: Stage, name: string) => at.page.getByRole('button', { name, exact: true })
export const ready = async (at: Stage, given: Given = {}): Promise<void> => {
  await at.put({ src, ...given })
  await at.told('loadedmetadata')
}
export const playing = async (at: Stage, given: Given = {}): Promise<void> => {
  await ready(at, { autoplay: true, muted: true, ...given })
  await until(() => media(at, 'paused'), false)
}
export const full = (at: Stage) => control(at, '全屏').click()
export const visible = (at: Stage, selector: string) => at.page.locator(selector).first().isVisible()
/** A control that a property shows or hides. */
export const shows = (property: string, selector: string): Cases[string] => {
  return async (at) => {
    for (const on of [true, false]) {
      await ready(at, { [property]: on })
      expect([on, await visible(at, selector)]).toEqual([on, on])
    }
  }
}
export const inFull = (property: string, selector: string): Cases[string] => {
  return async (at) => {
    await ready(at, { [property]: true })
    expect(await visible(at, selector)).toBe(false)
    await full(at)
    expect(await visible(at, selector)).toBe(true)
    await control(at, '退出全屏').click()
  }
}
