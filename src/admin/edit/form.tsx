import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import type { Terms } from '../../../types/catalog'
import type { show } from '../../../types/district'
import { Chips } from '../../ui/chips'
import { Basics, Doing, Ground, Materials, Questions } from './groups'
import { type Group, type GroupProps, groupChips } from './parts'
import { Way } from './way-part'

const pages: Record<Group, (props: GroupProps) => React.JSX.Element> = {
  basics: Basics,
  doing: Doing,
  materials: Materials,
  questions: Questions,
  way: Way,
  ground: Ground,
}

type Props = {
  terms: Terms
  faults: Record<string, string>
  places: Output<typeof show> | undefined
  /** What the department is called that is chosen, until all of them are known. */
  department: string
  write: (part: Partial<Terms>) => void
}

/** Everything that a service says, a group at a time. */
export const Form = ({ terms, faults, places, department, write }: Props) => {
  const [group, setGroup] = useState<Group>('basics')
  const Page = pages[group]
  const departments = places
    ? Object.fromEntries(places.departments.map(({ id, short }) => [id, short]))
    : { [terms.department]: department }
  return (
    <View className="card edit-form">
      <Chips options={groupChips(faults)} chosen={group} onChoose={setGroup} />
      <Page terms={terms} faults={faults} write={write} departments={departments} />
    </View>
  )
}
