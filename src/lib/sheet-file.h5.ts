import { z } from '../../types/z'
import { uuid } from './chance'
import { failed } from './failure'
import type { Sheet } from './sheet-file'
import { browse } from './transport'

const Kept = z.union([z.object({ fileID: z.string() }), z.object({ output: z.object({ fileID: z.string() }) })])

/** Lets the person choose an Excel file of this computer; nothing when they think better of it. */
export const pickSheet = (): Promise<Sheet | undefined> =>
  new Promise((done) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx'
    input.onchange = () => {
      const file = input.files?.[0]
      done(file && { name: file.name, size: file.size, path: URL.createObjectURL(file) })
    }
    input.oncancel = () => done(undefined)
    input.click()
  })

/** Only a cloud on one machine takes files from a browser. */
export const sendSheet = async ({ path }: Sheet, folder: string): Promise<string> => {
  const body = await (await fetch(path)).blob()
  const where = encodeURIComponent(`${folder}/${uuid()}.xlsx`)
  const reply = await browse(`/local/upload?path=${where}`, { method: 'POST', body })
  const read = Kept.safeParse(await reply.json().catch(() => undefined))
  if (!read.success) throw failed('NO_FILE', '这台电脑传不了文件，请在微信里打开后台来传')
  return 'fileID' in read.data ? read.data.fileID : read.data.output.fileID
}

/** Puts it among the downloads. */
export const saveSheet = async ({ name, base64 }: { name: string; base64: string }): Promise<void> => {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
