import { z } from '../../types/z'
import { uuid } from './chance'
import { failed } from './failure'
import { faultOfFile, type Picked } from './picked'
import { browse } from './transport'

const Kept = z.union([z.object({ fileID: z.string() }), z.object({ output: z.object({ fileID: z.string() }) })])

/** Sends one file of this computer into `folder`; only a cloud on one machine takes files from a browser. */
export const upload = async (file: Picked, folder: string): Promise<string> => {
  const fault = faultOfFile(file.type, file.size)
  if (fault) throw failed(file.size > 0 ? 'TOO_LARGE' : 'EMPTY', fault)
  const body = await (await fetch(file.path)).blob()
  const where = encodeURIComponent(`${folder}/${uuid()}.${file.type}`)
  const reply = await browse(`/local/upload?path=${where}`, { method: 'POST', body })
  const read = Kept.safeParse(await reply.json().catch(() => undefined))
  if (!read.success) throw failed('NO_FILE', '这台电脑传不了文件，请在微信里打开后台来传')
  return 'fileID' in read.data ? read.data.fileID : read.data.output.fileID
}
