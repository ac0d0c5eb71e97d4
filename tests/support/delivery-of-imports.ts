import { bookOf } from '../../cloudfunctions/kernel/workbook'
import { applyImport, imported, previewImport, undoImport } from '../../types/importing'
import type { Cloud } from './cloud'
import { documents, keysIn, type Scene } from './documents'
import { bringSheets, exportedBook, only, write } from './workbooks'

let times = 0
const editorWith = async (cloud: Cloud) => {
  const who = await cloud.as('潘文')
  const all = await exportedBook(who)
  times += 1
  // A service of its own each time: an import of before may still be on its way.
  const code = String(all[0]?.rows[times]?.[0])
  const sheets = only(all, code)
  write(sheets, ['服务', code, '费用'], `第 ${times} 种收费`)
  return { who, sheets }
}
const entries = (cloud: Cloud) => async (key: string) =>
  (await documents(cloud, 'imports')).flatMap((one) => keysIn(one, 'journal')).filter((one) => one === key).length
const written = async (cloud: Cloud) => {
  const { who, sheets } = await editorWith(cloud)
  const id = await bringSheets(who, sheets)
  await who.must(applyImport, { id, rev: 1, why: '按新文件', vouch: false })
  for (let n = 0; n < 9; n++) {
    const { of } = await who.must(imported, { id })
    if (of.state === 'applied') return { who, id, rev: of.rev }
    await cloud.tick('catalog', 'carryImports')
  }
  throw new Error('nothing was written')
}

/** The catalogue brought in from a file, and taken back. */
export const importScenes: Record<string, Scene> = {
  [previewImport.name]: async (cloud) => {
    const { who, sheets } = await editorWith(cloud)
    const fileID = await who.upload(await bookOf(sheets), '目录.xlsx')
    return { who, action: previewImport, input: { fileID, name: '目录.xlsx' }, effects: entries(cloud) }
  },
  [applyImport.name]: async (cloud) => {
    const { who, sheets } = await editorWith(cloud)
    const id = await bringSheets(who, sheets)
    const input = { id, rev: 1, why: '按新文件', vouch: false }
    return { who, action: applyImport, input, effects: entries(cloud) }
  },
  [undoImport.name]: async (cloud) => {
    const { who, id, rev } = await written(cloud)
    return { who, action: undoImport, input: { id, rev, why: '文件拿错了' }, effects: entries(cloud) }
  },
}
