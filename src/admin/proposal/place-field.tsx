import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { usePlaces } from '../../features/district/places'
import { Chips } from '../../ui/chips'

const kinds = [
  { key: 'street', word: '街道' },
  { key: 'community', word: '社区' },
  { key: 'department', word: '部门' },
] as const
type Kind = (typeof kinds)[number]['key']

/** One place of the district: a street, a community or a department. */
export const PlaceField = ({ chosen, onChoose }: { chosen: string; onChoose: (path: string) => void }) => {
  const { data } = usePlaces()
  const [kind, setKind] = useState<Kind>('street')
  const found = { street: data?.streets, community: data?.communities, department: data?.departments }[kind] ?? []
  const options = found.map(({ path, name }) => ({ key: path, word: name }))
  return (
    <View className="field">
      <Text className="field-label">哪里</Text>
      <Chips options={kinds} chosen={kind} onChoose={setKind} />
      <Chips options={options} chosen={chosen} onChoose={onChoose} />
    </View>
  )
}
