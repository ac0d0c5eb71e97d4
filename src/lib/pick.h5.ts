import type { Choice } from './pick'
import { shortName, typeOf } from './picked'

const chosen = (count: number): Promise<File[]> =>
  new Promise((done) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.jpg,.jpeg,.png,.webp,.pdf'
    input.multiple = count > 1
    input.onchange = () => done([...(input.files ?? [])].slice(0, count))
    input.oncancel = () => done([])
    input.click()
  })

/** Lets the person at the counter choose files of this computer, a scanner's folder for instance. */
export const pick = async (count: number): Promise<Choice> => {
  const choice: Choice = { files: [], refused: [] }
  for (const file of await chosen(count)) {
    const type = typeOf(file.name)
    if (type) choice.files.push({ name: shortName(file.name), type, size: file.size, path: URL.createObjectURL(file) })
    else choice.refused.push(file.name)
  }
  return choice
}
