import { useEffect } from 'react'
import { audiences } from '../../../types/catalog'
import { home } from '../../../types/members'
import { DraftLine } from '../../features/applications/draft-line'
import type { By } from '../../features/catalog/browse'
import { useCards } from '../../features/catalog/cards'
import { usualCells } from '../../features/catalog/event-icons'
import { useLooking } from '../../features/catalog/looking'
import { showUnread } from '../../lib/badge'
import { go } from '../../lib/routes'
import { useSettings } from '../../lib/settings'
import { useCall } from '../../lib/use-call'
import { Empty } from '../../ui/blank'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Grid } from '../../ui/grid'
import { Page } from '../../ui/page'
import { Row } from '../../ui/row'
import { Booked } from './booked'
import { Hero } from './hero'
import { Running } from './running'

const useBadge = (unread: number | undefined) =>
  useEffect(() => {
    if (unread !== undefined) showUnread(unread)
  }, [unread])

const Events = ({ total }: { total: number | undefined }) => {
  const browse = useLooking((it) => it.browse)
  const most = useSettings((it) => it.elder) ? 5 : 7
  const open = (by: By | undefined) => {
    browse(by)
    go('services')
  }
  const more = { key: 'more', word: '更多', icon: 'more' as const, onTap: () => open(undefined) }
  const cells = usualCells(most).map((cell) => ({ ...cell, onTap: () => open({ kind: 'event', key: cell.key }) }))
  return (
    <Card
      title="按人生事找"
      more={{ label: total ? `全部 ${total} 项` : '全部', onTap: () => open({ kind: 'all', key: '' }) }}
    >
      <Grid cells={[...cells, more]} />
    </Card>
  )
}

const people = Object.entries(audiences).map(([key, word]) => ({ key, word }))
const People = () => {
  const browse = useLooking((it) => it.browse)
  const choose = (key: string) => {
    browse({ kind: 'audience', key })
    go('services')
  }
  return (
    <Card title="我是哪类人">
      <Chips options={people} onChoose={choose} />
    </Card>
  )
}

/** What waits for me, then what I came for. */
export default function Home() {
  const asked = useCall(home, {}, { last: true })
  const cards = useCards()
  const elder = useSettings((it) => it.elder)
  useBadge(asked.data?.unread)
  return (
    <Page of={asked} top={(it) => <Hero place={it?.me?.communityName || '选您的社区'} known={Boolean(it?.me)} />}>
      {({ me, waiting, drafts, booked }) => (
        <>
          <Booked of={booked} />
          {me ? (
            <Running of={waiting} />
          ) : (
            <Card>
              <Empty
                icon="pin"
                title="先登记，才好办事"
                note="只要姓名和所在社区两样"
                act={{ label: '我来登记', onTap: () => go('join') }}
              />
            </Card>
          )}
          {drafts.length > 0 ? (
            <Card
              title="填到一半的"
              more={
                drafts.length > 3 ? { label: `全部 ${drafts.length} 份`, onTap: () => go('applications') } : undefined
              }
            >
              {drafts.slice(0, 3).map((it) => (
                <DraftLine key={it.subject} it={it} />
              ))}
            </Card>
          ) : null}
          <Card className="rows">
            <Row title="社区活动" note="微党课、志愿服务、讲堂，带上家里人一起来" onTap={() => go('activities')} />
            <Row title="居民表决" note="轮到您投的，公布了结果的" onTap={() => go('votes')} />
            <Row title="居民提案" note="想解决的事提出来，大家附议、商量、看着办好" onTap={() => go('voices')} />
          </Card>
          <Events total={cards.data?.length} />
          {elder ? null : <People />}
          {me && waiting.length === 0 ? (
            <Card className="rows">
              <Row title="我的申请" note="眼下没有正在办的事" onTap={() => go('applications')} />
            </Card>
          ) : null}
        </>
      )}
    </Page>
  )
}
