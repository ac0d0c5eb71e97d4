import { useState } from 'react'
import { mostPhotos, type Photo } from '../../../types/proposals'
import { attachPhoto } from '../../../types/raising'
import { say } from '../../lib/ask-first'
import { call } from '../../lib/call'
import { uuid } from '../../lib/chance'
import { asFailure } from '../../lib/failure'
import { pick } from '../../lib/pick'
import type { Picked } from '../../lib/picked'
import { upload } from '../../lib/upload'
import { viewFile } from '../../lib/view-file'
import type { Tile } from '../../ui/file-tiles'

type Sent = Tile & { file?: Picked; photo?: Photo }

const sent = async (me: string, tile: Sent): Promise<Sent> => {
  if (!tile.file) return tile
  try {
    const { photo, url } = await call(attachPhoto, { fileID: await upload(tile.file, `proposals/${me}`) })
    return { ...tile, state: 'done', picture: url, photo }
  } catch (error) {
    return { ...tile, state: 'failed', note: asFailure(error).message }
  }
}

/** Photos of one form, sent as soon as they are chosen. */
export const usePhotos = (me: string) => {
  const [tiles, setTiles] = useState<Sent[]>([])
  const swap = (next: Sent) => setTiles((all) => all.map((one) => (one.key === next.key ? next : one)))
  const send = async (tile: Sent) => swap(await sent(me, { ...tile, state: 'busy' }))
  const add = async () => {
    const { files, refused } = await pick(mostPhotos - tiles.length)
    const photos = files.filter(({ type }) => type !== 'pdf').slice(0, mostPhotos - tiles.length)
    if (refused.length > 0 || photos.length < files.length) say('只能传照片（JPG、PNG、WebP）')
    const fresh = photos.map(
      (file): Sent => ({ key: uuid(), name: file.name, picture: file.path, state: 'busy', file }),
    )
    setTiles((all) => [...all, ...fresh])
    for (const tile of fresh) await send(tile)
  }
  const known = (key: string) => tiles.find((one) => one.key === key)
  return {
    tiles,
    add,
    busy: tiles.some(({ state }) => state === 'busy'),
    photos: tiles.flatMap(({ photo }) => photo ?? []),
    remove: (key: string) => setTiles((all) => all.filter((one) => one.key !== key)),
    retry: (key: string) => {
      const tile = known(key)
      if (tile) void send(tile)
    },
    open: (key: string) => {
      const url = known(key)?.picture
      if (url) void viewFile({ type: 'jpg', url })
    },
    clear: () => setTiles([]),
  }
}
export type PhotoPile = ReturnType<typeof usePhotos>
