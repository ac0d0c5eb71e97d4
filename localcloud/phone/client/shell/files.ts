import type { Phone } from '../phone'
import { chooseAct } from './actions'

interface Picking {
  accept: string
  count: number
  /** Straight from a camera, where the device has one. */
  capture?: boolean
}

/** The browser's own way to choose files; nothing when it was put away. */
const opened = ({ accept, count, capture }: Picking): Promise<File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = count > 1
    input.hidden = true
    if (capture) input.setAttribute('capture', 'environment')
    const end = (files: File[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('change', () => end([...(input.files ?? [])].slice(0, count)))
    input.addEventListener('cancel', () => end([]))
    document.body.append(input)
    input.click()
  })

/** Offers where files may come from, as WeChat does, and brings what was chosen. */
export const pickFiles = async (
  phone: Phone,
  label: string,
  ways: readonly (Picking & { words: string })[],
): Promise<File[]> => {
  const [only] = ways
  // a browser opens its chooser only for a finger: without one a sheet asks for it
  if (ways.length === 1 && only && navigator.userActivation.isActive) return opened(only)
  const index = await chooseAct(phone, { label, items: ways.map(({ words }) => words) })
  const way = index === undefined ? undefined : ways[index]
  return way ? opened(way) : []
}
