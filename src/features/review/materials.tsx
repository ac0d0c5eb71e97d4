import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Shown } from '../../../types/applications'
import { bytes } from '../../lib/format'
import { viewFile } from '../../lib/view-file'
import { Card } from '../../ui/card'
import { FileTiles } from '../../ui/file-tiles'
import { type Leaf, Viewer } from './viewer'

type Material = Shown['materials'][number]

const isPdf = ({ type }: { type: string }) => type === 'pdf'
const keyOf = (no: number, at: number) => `${no}-${at}`

/** Every picture of the case in the order of the materials: the viewer turns them like pages. */
const leavesOf = (materials: Material[]): Leaf[] =>
  materials.flatMap(({ no, name, files }) =>
    files.flatMap((file, at) => (isPdf(file) ? [] : [{ key: keyOf(no, at), url: file.url, title: `${no} ${name}` }])),
  )

/** A phone draws fewer nodes: there the number stands right before the name. */
const browser = process.env.TARO_ENV === 'h5'

const Parts = ({ of: it, onOpen }: { of: Material; onOpen: (key: string) => void }) => (
  <>
    <Text className="material-name">{browser ? it.name : `${it.no}　${it.name}`}</Text>
    <Text className="quiet small">
      {[it.kind, it.required ? '必交' : '可不交', it.note].filter(Boolean).join(' · ')}
    </Text>
    {it.why ? <Text className="fault">{`! ${it.why}`}</Text> : null}
    {it.files.length > 0 ? (
      <FileTiles
        label={it.name}
        room={0}
        tiles={it.files.map((file, at) => ({
          key: keyOf(it.no, at),
          name: `${file.name} ${bytes(file.size)}`,
          state: 'done',
          ...(isPdf(file) ? {} : { picture: file.url }),
        }))}
        onOpen={onOpen}
      />
    ) : (
      <Text className={it.required ? 'fault' : 'quiet small'}>{it.required ? '! 没有交' : '没有交'}</Text>
    )}
  </>
)

const One = (props: { of: Material; onOpen: (key: string) => void }) =>
  browser ? (
    <View className="material">
      <Text className="material-no">{String(props.of.no)}</Text>
      <View className="material-body">
        <Parts {...props} />
      </View>
    </View>
  ) : (
    <View className="material in-one">
      <Parts {...props} />
    </View>
  )

/** The numbered materials; a picture opens large, a PDF in the viewer that the device has. */
export const MaterialsCard = ({ of: materials }: { of: Material[] }) => {
  const [open, setOpen] = useState<string>()
  const leaves = leavesOf(materials)
  const show = (key: string) => {
    const [no, at] = key.split('-').map(Number)
    const file = materials.find((it) => it.no === no)?.files[at ?? 0]
    if (!file) return
    if (isPdf(file)) viewFile(file)
    else setOpen(key)
  }
  return (
    <Card title="材料">
      {materials.length === 0 ? <Text className="quiet">这一件不用交材料</Text> : null}
      {materials.map((it) => (
        <One key={it.no} of={it} onOpen={show} />
      ))}
      {open ? <Viewer leaves={leaves} at={open} onTurn={setOpen} onClose={() => setOpen(undefined)} /> : null}
    </Card>
  )
}
