import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { type QueueFilter, queueFilters } from '../../types/reviewing'
import { usePlaces } from '../features/district/places'
import { CaseView } from '../features/review/case-view'
import { ExportButton } from '../features/review/export-button'
import { nextOf } from '../features/review/next'
import { QueueList } from '../features/review/queue-list'
import { type Sift, siftOf } from '../features/review/sift'
import { useQueue } from '../features/review/use-queue'
import { useStands } from '../lib/later'
import { go, goInstead, useParams } from '../lib/routes'
import { showTop } from '../lib/scroll'
import { recall, remember } from '../lib/stored'
import { Empty } from '../ui/blank'
import { keepInAddress } from './address'
import { OfficeChooser } from './office-chooser'
import { deskGrants, grantsAs, type Me, officesOf, seesBelow, within } from './offices'
import type { Width } from './use-width'

type Props = { me: Me; width: Width; page: 'list' | 'case' }

const isFilter = (word: string | undefined): word is QueueFilter => word !== undefined && word in queueFilters
const lastOffice = (me: Me) => `admin-office:${me.id}`

/** The office asked for, else the last one chosen here, else the person's own; never one that is out of reach. */
const firstOffice = (me: Me, asked: string | undefined): string =>
  within(deskGrants(me), asked, recall<string>(lastOffice(me)))

const lastSift = (me: Me, office: string) => `admin-sift:${me.id}:${office}`
/** What is listed: as the address says, else as it was left here. */
const firstSift = (me: Me, office: string, asked: Record<string, string | undefined>): Sift => {
  const { filter, service, person } = asked
  if (isFilter(filter)) return siftOf({ filter, service, person })
  const kept = recall<Sift>(lastSift(me, office))
  return siftOf(kept && isFilter(kept.filter) ? kept : {})
}

/** Which office, which filter, which case: in the address, and the office on this device besides. */
const useDesk = (me: Me) => {
  const params = useParams()
  const stands = useStands()
  const places = usePlaces(stands && seesBelow(deskGrants(me)))
  const groups = officesOf(deskGrants(me), places.data)
  const [office, setOffice] = useState(() => firstOffice(me, params.office))
  const [sift, setSift] = useState(() => firstSift(me, office, params))
  const [id, setId] = useState(params.id ?? '')
  useEffect(() => keepInAddress({ office, ...sift, id }), [office, sift, id])
  const choose = (path: string) => {
    remember(lastOffice(me), path)
    setOffice(path)
    setSift(firstSift(me, path, {}))
    setId('')
  }
  const choosing = (next: Sift) => {
    remember(lastSift(me, office), next)
    setSift(next)
  }
  return { groups, office, sift, id, stands, setSift: choosing, setId, choose }
}

const takenOf = ({ filter, service, person }: Sift) => ({
  ...{ kind: 'queue' as const, filter },
  ...(service ? { service } : {}),
  ...(person ? { person } : {}),
})

/** The list and the case: side by side where there is room, two pages on a phone. */
const Desk = ({ me, width, page }: Props) => {
  const { groups, office, sift, id, stands, setSift, setId, choose } = useDesk(me)
  const narrow = width === 'narrow'
  // A case on a phone needs the list only for what comes next.
  const queue = useQueue(narrow && page === 'case' && !stands ? '' : office, sift)
  const rows = queue.list?.rows ?? []
  const trail = useRef<string[]>([])
  const open = (next: string) => {
    trail.current = rows.map((row) => row.id)
    if (narrow && page === 'list') go('case', { id: next, office, ...sift })
    else setId(next)
    if (narrow && page === 'case') showTop()
  }
  if (trail.current.length === 0 && rows.length > 0) trail.current = rows.map((row) => row.id)
  const next = nextOf({ trail: trail.current, rows, id, filter: sift.filter })
  return (
    <>
      {narrow && page === 'case' ? null : (
        <View className="list-pane">
          <View className="list-head">
            <Text className="list-title">待办</Text>
            <OfficeChooser groups={groups} chosen={office} onChoose={choose} />
            <ExportButton office={office} taken={takenOf(sift)} what={`待办 · ${queueFilters[sift.filter]}`} />
          </View>
          <QueueList
            office={office}
            queue={queue}
            me={me.id}
            sift={sift}
            chosen={narrow ? '' : id}
            onSift={setSift}
            onOpen={open}
          />
        </View>
      )}
      {narrow && page === 'list' ? null : (
        <View className="case-pane">
          {id ? (
            <CaseView
              key={id}
              id={id}
              row={rows.find((row) => row.id === id)}
              wide={width === 'wide'}
              onNext={next ? () => open(next) : undefined}
              onOpen={open}
              onSettled={queue.again}
            />
          ) : (
            <Empty
              icon="services"
              title="从左边选一件"
              note="按 C 受理，A 通过，R 退回补正，J 下一件；按 ? 看所有的键"
            />
          )}
        </View>
      )}
    </>
  )
}

/** Staff whose work is not at a desk have no queue. */
export const DeskOrNot = (props: Props) => {
  if (deskGrants(props.me).length > 0) return <Desk {...props} />
  const act =
    grantsAs('auditor', props.me).length > 0
      ? { label: '去审计', onTap: () => goInstead('audit') }
      : { label: '去服务目录', onTap: () => goInstead('catalog') }
  return <Empty icon="inbox" title="您的岗位不收件" note="待办归各社区、街道和部门的受理员" act={act} />
}
