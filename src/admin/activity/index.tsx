import { View } from '@tarojs/components'
import { roster } from '../../../types/hosting'
import { now } from '../../lib/chance'
import { goInstead, useParams } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { Skeleton } from '../../ui/skeleton'
import { Gate } from '../gate'
import type { Me } from '../offices'
import { Editor } from './editor'
import type { Places } from './fields'
import { blankOf, writtenOf } from './form'
import { Host } from './host'
import './activity.css'

/** Where an activity may be open to: the district, and what lies above and at the place itself. */
const placesOf = (me: Me, place: string): Places => {
  const names = new Map(me.grants.map(({ scope, office }) => [scope, office]))
  const parts = place.split('/')
  const above = parts.slice(1).map((_, at) => parts.slice(0, at + 2).join('/'))
  const words = ['本街道', '本社区']
  return [
    { path: 'yl', name: '全区' },
    ...above.map((path, at) => ({ path, name: names.get(path) ?? words[at] ?? path })),
  ]
}

/** A new one, on a blank form or after the pattern of another. */
const Fresh = ({ me, place, from }: { me: Me; place: string; from: string | undefined }) => {
  const asked = useCall(roster, { id: from ?? '' }, { enabled: from !== undefined })
  if (from && !asked.data && !asked.failure) return <Skeleton />
  const at = asked.data?.terms.place ?? place
  const places = placesOf(me, at)
  const blank = blankOf(now())
  const start = asked.data ? { ...writtenOf(asked.data.terms, places, asked.data.urls), days: blank.days } : blank
  const written = asked.data ? { ...start, answers: { ...start.answers, ...daysOf(blank.answers) } } : start
  const done = (id: string) => goInstead('activityDesk', { id })
  return <Editor {...{ id: null, rev: 0, place: at, places, start: written, told: false }} onDone={done} />
}
const daysOf = ({ openDay = '', openTime = '', closeDay = '', closeTime = '' }: Record<string, unknown>) => ({
  ...{ openDay: String(openDay), openTime: String(openTime), closeDay: String(closeDay), closeTime: String(closeTime) },
})

export default function ActivityDesk() {
  const { id, office = '', from } = useParams()
  return (
    <Gate at="hosted" back="活动">
      {(me) => (
        <View className="plain-pane">
          {id ? (
            <Host key={id} id={id} places={placesOf(me, office || (me.grants[0]?.scope ?? 'yl'))} />
          ) : (
            <Fresh me={me} place={office || (me.grants[0]?.scope ?? 'yl')} from={from} />
          )}
        </View>
      )}
    </Gate>
  )
}
