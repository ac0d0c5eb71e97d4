import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useParams } from '../../lib/routes'
import { Empty } from '../../ui/blank'
import { keepInAddress } from '../address'
import { DeskHead } from '../desk-head'
import { Gate } from '../gate'
import type { Me } from '../offices'
import { Hours } from './hours'
import { Today } from './today'
import './window.css'
import { Tabs } from '../../ui/tabs'
import { useOffice } from '../use-office'

const views = { today: '今天谁来', hours: '窗口时间' } as const
type Face = keyof typeof views
const options = (Object.keys(views) as Face[]).map((key) => ({ key, word: views[key] }))

const Windows = ({ me }: { me: Me }) => {
  const params = useParams()
  const at = useOffice(me)
  const { grants, office } = at
  const onlyAdmin = grants.every(({ role }) => role === 'admin')
  const [view, setView] = useState<Face>(onlyAdmin || params.view === 'hours' ? 'hours' : 'today')
  useEffect(() => keepInAddress({ office, view }), [office, view])
  if (grants.length === 0) return <Empty icon="daily" title="您的岗位不管窗口" note="预约归各窗口的受理员和负责人" />
  return (
    <View className="plain-pane window">
      <DeskHead title="窗口预约" at={at} ask="看哪个窗口" />
      {onlyAdmin ? null : <Tabs of={options} on={view} onTurn={setView} />}
      {view === 'today' ? <Today key={office} office={office} /> : <Hours key={office} office={office} />}
    </View>
  )
}

export default function WindowPage() {
  return <Gate at="window">{(me) => <Windows me={me} />}</Gate>
}
