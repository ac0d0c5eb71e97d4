import { Image, Text, View } from '@tarojs/components'
import { Icon } from './icon'
import { Tap } from './tap'
import './form.css'

/** `failed`: sending it again may help. `refused`: this file never can, another one may. */
export type TileState = 'busy' | 'done' | 'failed' | 'refused'
export type Tile = { key: string; name: string; picture?: string; state: TileState; note?: string }
type Props = {
  tiles: Tile[]
  /** What is added, for those who hear and do not see. */
  label: string
  room: number
  onAdd?: () => void
  onOpen: (key: string) => void
  onRemove?: (key: string) => void
  onRetry?: (key: string) => void
  onReplace?: (key: string) => void
}

const words = (tile: Tile): string => {
  if (tile.state === 'busy') return '正在传…'
  if (tile.state === 'done') return tile.name
  return tile.state === 'failed' ? `! ${tile.note ?? '没传成'}。点一下重传` : `! ${tile.note ?? '不能传'}。点一下换一个`
}
const labels: Record<TileState, (name: string) => string> = {
  busy: (name) => `看${name}`,
  done: (name) => `看${name}`,
  failed: (name) => `${name}，重传`,
  refused: (name) => `${name}，换一个`,
}

/** The name stands under it, so the picture says nothing; Taro's own would say that it is nameless. */
const Picture = ({ src }: { src: string }) =>
  process.env.TARO_ENV === 'h5' ? (
    <img className="tile-pic" alt="" src={src} />
  ) : (
    <Image className="tile-pic" src={src} mode="aspectFill" />
  )

type OneProps = { tile: Tile } & Pick<Props, 'onOpen' | 'onRemove' | 'onRetry' | 'onReplace'>
const One = ({ tile, onOpen, onRemove, onRetry, onReplace }: OneProps) => {
  const look = tile.state === 'failed' || tile.state === 'refused' ? 'tile bad' : 'tile'
  const file = (
    <Tap
      className={onRemove ? undefined : look}
      label={labels[tile.state](tile.name)}
      onTap={() => ({ busy: onOpen, done: onOpen, failed: onRetry, refused: onReplace })[tile.state]?.(tile.key)}
    >
      {tile.picture ? (
        <Picture src={tile.picture} />
      ) : (
        <View className="tile-pic">
          <Icon name="file" />
        </View>
      )}
      <Text className="tile-name">{words(tile)}</Text>
    </Tap>
  )
  if (!onRemove) return file
  return (
    <View className={look}>
      {file}
      {tile.state === 'busy' ? null : (
        <Tap className="tile-off" label={`删去${tile.name}`} onTap={() => onRemove(tile.key)}>
          <View className="tile-off-in">
            <Icon name="cross" />
          </View>
        </Tap>
      )}
    </View>
  )
}

/** Photos and files of one thing: added, shown, tried again, taken away. */
export const FileTiles = ({ tiles, label, room, onAdd, ...acts }: Props) => {
  const adding = tiles.length > 0 ? '再加一张' : '拍照或选文件'
  return (
    <View className="tiles">
      {tiles.map((tile) => (
        <One key={tile.key} tile={tile} {...acts} />
      ))}
      {onAdd && room > 0 ? (
        <Tap className="tile add" label={`上传${label}，${adding}`} onTap={onAdd}>
          <Icon name="camera" />
          <Text>{adding}</Text>
        </Tap>
      ) : null}
    </View>
  )
}
