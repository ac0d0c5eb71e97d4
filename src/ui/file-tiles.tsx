import { Image, Text, View } from '@tarojs/components'
import { Icon } from './icon'
import { Tap } from './tap'
import './form.css'

export type Tile = { key: string; name: string; picture?: string; state: 'busy' | 'done' | 'failed'; note?: string }
type Props = {
  tiles: Tile[]
  /** What is added, for those who hear and do not see. */
  label: string
  room: number
  onAdd?: () => void
  onOpen: (key: string) => void
  onRemove?: (key: string) => void
  onRetry?: (key: string) => void
}

const words = (tile: Tile): string => {
  if (tile.state === 'busy') return '正在传…'
  return tile.state === 'failed' ? `! ${tile.note ?? '没传成'} 点一下重传` : tile.name
}

const One = ({ tile, onOpen, onRemove, onRetry }: { tile: Tile } & Pick<Props, 'onOpen' | 'onRemove' | 'onRetry'>) => (
  <View className={tile.state === 'failed' ? 'tile bad' : 'tile'}>
    <Tap
      label={tile.state === 'failed' ? `${tile.name}，重传` : `看${tile.name}`}
      onTap={() => (tile.state === 'failed' ? onRetry?.(tile.key) : onOpen(tile.key))}
    >
      <View className="tile-pic">
        {tile.picture ? <Image className="tile-pic" src={tile.picture} mode="aspectFill" /> : <Icon name="file" />}
      </View>
      <Text className="tile-name">{words(tile)}</Text>
    </Tap>
    {onRemove && tile.state !== 'busy' ? (
      <Tap className="tile-off" label={`删去${tile.name}`} onTap={() => onRemove(tile.key)}>
        <View className="tile-off-in">
          <Icon name="cross" />
        </View>
      </Tap>
    ) : null}
  </View>
)

/** Photos and files of one thing: added, shown, tried again, taken away. */
export const FileTiles = ({ tiles, label, room, onAdd, ...acts }: Props) => (
  <View className="tiles">
    {tiles.map((tile) => (
      <One key={tile.key} tile={tile} {...acts} />
    ))}
    {onAdd && room > 0 ? (
      <Tap className="tile add" label={`上传${label}`} onTap={onAdd}>
        <Icon name="camera" />
        <Text>{tiles.length > 0 ? '再加一张' : '拍照或选文件'}</Text>
      </Tap>
    ) : null}
  </View>
)
