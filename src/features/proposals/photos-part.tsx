import { Text, View } from '@tarojs/components'
import { mostPhotos } from '../../../types/proposals'
import { FileTiles } from '../../ui/file-tiles'
import type { PhotoPile } from './use-photos'

/** Adding photos to what one writes. */
export const PhotosPart = ({ of, label }: { of: PhotoPile; label: string }) => (
  <View className="field stack">
    <Text className="field-label">{label}</Text>
    <FileTiles
      tiles={of.tiles}
      label="照片"
      room={mostPhotos - of.tiles.length}
      onAdd={of.add}
      onOpen={of.open}
      onRemove={of.remove}
      onRetry={of.retry}
    />
  </View>
)
