import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { covers } from '../../../types/common'
import { usePlaces } from '../../features/district/places'
import { useStands } from '../../lib/later'
import { useParams } from '../../lib/routes'
import { Empty } from '../../ui/blank'
import { Chips } from '../../ui/chips'
import { Waiting } from '../../ui/waiting'
import { Gate } from '../gate'
import type { Me } from '../offices'
import { CentreDesk } from './centre-desk'
import './centre.css'

const One = ({ id, children }: { id: string; children?: ReactNode }) => (
  <View className="plain-pane centre">
    {children}
    <CentreDesk key={id} id={id} />
  </View>
)

const Centres = ({ me }: { me: Me }) => {
  const { id = '' } = useParams()
  const [chosen, setChosen] = useState(id)
  const stands = useStands()
  const asked = usePlaces(chosen === '' || stands)
  const { data } = asked
  if (!data) return chosen ? <One id={chosen} /> : <Waiting of={asked} />
  const own = data.centres.filter(({ path }) => me.grants.some(({ scope }) => covers(scope, path)))
  const [first] = own
  if (!first) return <Empty icon="house" title="您的岗位不管邻里中心" note="中心归它所在的社区和上级来管" />
  const at = own.find((one) => one.id === chosen) ?? first
  return (
    <One id={at.id}>
      {own.length > 1 ? (
        <Chips options={own.map((one) => ({ key: one.id, word: one.name }))} chosen={at.id} onChoose={setChosen} />
      ) : null}
    </One>
  )
}

export default function CentreDeskPage() {
  return (
    <Gate at="hosted" back="邻里中心">
      {(me) => <Centres me={me} />}
    </Gate>
  )
}
