import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { usePlaces } from '../../features/district/places'
import { useStands } from '../../lib/later'
import { useParams } from '../../lib/routes'
import { Empty } from '../../ui/blank'
import { Chips } from '../../ui/chips'
import { keepInAddress } from '../address'
import { DeskHead } from '../desk-head'
import { Gate } from '../gate'
import { OfficeChooser } from '../office-chooser'
import { type Me, officesOf, seesBelow, within } from '../offices'
import { Hours } from './hours'
import { Today } from './today'
import './window.css'

const roles: readonly string[] = ['reviewer', 'supervisor', 'admin']
const views = { today: '今天谁来', hours: '窗口时间' } as const
type Face = keyof typeof views
const options = (Object.keys(views) as Face[]).map((key) => ({ key, word: views[key] }))

const Windows = ({ me }: { me: Me }) => {
  const params = useParams()
  const grants = me.grants.filter(({ role }) => roles.includes(role))
  const onlyAdmin = grants.every(({ role }) => role === 'admin')
  const places = usePlaces(useStands() && seesBelow(grants))
  const [office, setOffice] = useState(() => within(grants, params.office))
  const [view, setView] = useState<Face>(onlyAdmin || params.view === 'hours' ? 'hours' : 'today')
  useEffect(() => keepInAddress({ office, view }), [office, view])
  if (grants.length === 0) return <Empty icon="daily" title="您的岗位不管窗口" note="预约归各窗口的受理员和负责人" />
  return (
    <View className="plain-pane window">
      <DeskHead title="窗口预约">
        <OfficeChooser
          groups={officesOf(grants, places.data)}
          chosen={office}
          title="看哪个窗口"
          onChoose={setOffice}
        />
      </DeskHead>
      {onlyAdmin ? null : (
        <View className="no-print">
          <Chips options={options} chosen={view} onChoose={setView} />
        </View>
      )}
      {view === 'today' ? <Today key={office} office={office} /> : <Hours key={office} office={office} />}
    </View>
  )
}

export default function WindowPage() {
  return <Gate at="window">{(me) => <Windows me={me} />}</Gate>
}
