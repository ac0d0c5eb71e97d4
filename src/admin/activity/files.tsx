import { Text } from '@tarojs/components'
import { useRef } from 'react'
import { type ActivityFile, attachToActivity, mostFiles } from '../../../types/activity-files'
import { askFirst, say } from '../../lib/ask-first'
import { call } from '../../lib/call'
import { uuid } from '../../lib/chance'
import { asFailure } from '../../lib/failure'
import { pick } from '../../lib/pick'
import type { Picked } from '../../lib/picked'
import { upload } from '../../lib/upload'
import { viewFile } from '../../lib/view-file'
import { whoAmI } from '../../lib/who'
import { Card } from '../../ui/card'
import { FileTiles, type TileState } from '../../ui/file-tiles'

/** A file on its way, or there already. */
export type Piece = {
  key: string
  name: string
  type: string
  picture: string
  state: TileState
  note?: string
  file?: ActivityFile
  picked?: Picked
}
const isPhoto = (type: string) => type !== 'pdf'
export const piecesOf = (files: readonly ActivityFile[], urls: readonly string[]): Piece[] =>
  files.map((file, at) => ({
    ...{ key: file.fileID, name: file.name, type: file.type, state: 'done', file },
    picture: isPhoto(file.type) ? (urls[at] ?? '') : '',
  }))

const pieceOf = (picked: Picked): Piece => ({
  ...{ key: uuid(), name: picked.name, type: picked.type, state: 'busy', picked },
  picture: isPhoto(picked.type) ? picked.path : '',
})
/** Sends one and has the cloud look into it; never throws, the piece says what went wrong. */
const sent = async (piece: Piece, place: string): Promise<Piece> => {
  if (!piece.picked) return piece
  try {
    const fileID = await upload(piece.picked, `activities/${await whoAmI()}`)
    const { file } = await call(attachToActivity, { place, fileID, name: piece.name }, uuid())
    return { ...piece, state: 'done', file, note: undefined }
  } catch (error) {
    const { code, message } = asFailure(error)
    const never = code === 'WRONG_TYPE' || code === 'TOO_LARGE'
    return { ...piece, state: never ? 'refused' : 'failed', note: message }
  }
}

type Props = { of: readonly Piece[]; place: string; fault?: string; onChange: (pieces: Piece[]) => void }
const usePieces = ({ of, place, onChange }: Props) => {
  const latest = useRef(of)
  latest.current = of
  const put = (pieces: Piece[]) => {
    latest.current = pieces
    onChange(pieces)
  }
  const send = async (piece: Piece) => {
    const done = await sent(piece, place)
    put(latest.current.map((one) => (one.key === piece.key ? done : one)))
  }
  const add = async () => {
    const { files, refused } = await pick(mostFiles - latest.current.length)
    if (refused.length > 0) say('只能传照片（JPG、PNG、WebP）或 PDF')
    const fresh = files.slice(0, mostFiles - latest.current.length).map(pieceOf)
    put([...latest.current, ...fresh])
    for (const piece of fresh) await send(piece)
  }
  const known = (key: string) => latest.current.find((one) => one.key === key)
  const retry = (key: string) => {
    const piece = known(key)
    if (!piece) return
    put(latest.current.map((one) => (one.key === key ? { ...one, state: 'busy' } : one)))
    void send(piece)
  }
  const remove = async (key: string) => {
    const piece = known(key)
    if (!piece || (piece.state === 'done' && !(await askFirst('删去这个文件？', piece.name, '删去')))) return
    put(latest.current.filter((one) => one.key !== key))
  }
  const open = (key: string) => {
    const piece = known(key)
    const url = piece && (piece.picture || piece.picked?.path)
    if (piece && url) void viewFile({ type: piece.type, url })
    else say('存好以后可以打开看')
  }
  return { add, retry, remove, open }
}

/** The cover and the papers of an activity. */
export const FilesPart = (props: Props) => {
  const { add, retry, remove, open } = usePieces(props)
  return (
    <Card title="封面和资料">
      <Text className="quiet small">{`第一张照片做封面，其他的居民可以打开看。最多 ${mostFiles} 个，照片或 PDF。`}</Text>
      <FileTiles
        label="封面或资料"
        room={mostFiles - props.of.length}
        tiles={[...props.of]}
        onAdd={add}
        onOpen={open}
        onRemove={remove}
        onRetry={retry}
        onReplace={remove}
      />
      {props.fault ? <Text className="fault">{`! ${props.fault}`}</Text> : null}
    </Card>
  )
}
