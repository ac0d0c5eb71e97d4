import { Image, ScrollView, Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Tap } from '../../ui/tap'
import { useKeys } from './keys'
import './viewer.css'

/** One picture of the case. */
export type Leaf = { key: string; url: string; title: string }
type Props = { leaves: Leaf[]; at: string; onTurn: (key: string) => void; onClose: () => void }
const zooms = [1, 1.5, 2, 3, 4]
const height = '100vh - var(--bar-high, 64px) - var(--local-bar, 0px)'

/** A picture turned on its side swaps width and height, so that all of it stays within reach. */
const placeOf = (zoom: number, turns: number) => {
  const wide = `calc(100vw * ${zoom})`
  const tall = `calc((${height}) * ${zoom})`
  const side = turns % 2 !== 0
  return {
    desk: { width: wide, height: tall },
    leaf: {
      width: side ? tall : wide,
      height: side ? wide : tall,
      transform: `translate(-50%, -50%) rotate(${turns * 90}deg)`,
    },
  }
}

/** A picture made larger is shown from its middle, not from its corner. */
const useMiddle = (zoom: number) => {
  useEffect(() => {
    const desk = zoom >= 0 && process.env.TARO_ENV === 'h5' ? document.querySelector('.viewer-desk') : null
    desk?.scrollTo((desk.scrollWidth - desk.clientWidth) / 2, (desk.scrollHeight - desk.clientHeight) / 2)
  }, [zoom])
}

/** One picture over everything: larger, turned, the next one. */
export const Viewer = ({ leaves, at, onTurn, onClose }: Props) => {
  const [look, setLook] = useState({ zoom: 0, turns: 0 })
  useMiddle(look.zoom)
  const rank = leaves.findIndex(({ key }) => key === at)
  const leaf = leaves[rank]
  const turn = (step: number) => {
    const next = leaves[rank + step]
    if (!next) return
    setLook({ zoom: 0, turns: 0 })
    onTurn(next.key)
  }
  const zoom = (step: number) =>
    setLook((now) => ({ ...now, zoom: Math.min(zooms.length - 1, Math.max(0, now.zoom + step)) }))
  const rotate = () => setLook((now) => ({ ...now, turns: now.turns + 1 }))
  useKeys(
    {
      escape: onClose,
      arrowleft: () => turn(-1),
      arrowright: () => turn(1),
      '+': () => zoom(1),
      '=': () => zoom(1),
      '-': () => zoom(-1),
      r: rotate,
    },
    2,
  )
  if (!leaf) return null
  const place = placeOf(zooms[look.zoom] ?? 1, look.turns)
  const acts: [word: string, act: () => void, off: boolean][] = [
    ['上一张', () => turn(-1), rank === 0],
    ['下一张', () => turn(1), rank === leaves.length - 1],
    ['放大', () => zoom(1), look.zoom === zooms.length - 1],
    ['缩小', () => zoom(-1), look.zoom === 0],
    ['转一下', rotate, false],
    ['关闭', onClose, false],
  ]
  return (
    <View className="viewer">
      <ScrollView className="viewer-desk" scrollX scrollY>
        <View className="viewer-board" style={place.desk}>
          <Image className="viewer-leaf" style={place.leaf} src={leaf.url} mode="aspectFit" />
        </View>
      </ScrollView>
      <View className="viewer-bar">
        <Text className="viewer-title">{`${leaf.title}（${rank + 1} / ${leaves.length}）`}</Text>
        {acts.map(([word, act, off]) => (
          <Tap
            key={word}
            className={off ? 'viewer-act off' : 'viewer-act'}
            label={word}
            off={off}
            onTap={off ? undefined : act}
          >
            {word}
          </Tap>
        ))}
      </View>
    </View>
  )
}
