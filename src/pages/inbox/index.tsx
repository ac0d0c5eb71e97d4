import { useEffect, useRef } from 'react'
import type { Output } from '../../../types/action'
import { notices, readNotices } from '../../../types/members'
import { NoticeRow } from '../../features/members/notice-row'
import { showUnread } from '../../lib/badge'
import { call } from '../../lib/call'
import { later } from '../../lib/later'
import { go } from '../../lib/routes'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { Empty } from '../../ui/blank'
import { Leaves } from '../../ui/leaves'
import { More } from '../../ui/more'
import { Page } from '../../ui/page'
import './index.css'

type Item = Output<typeof notices>['items'][number]

/** Shown is read; what was new stays marked until one comes here again. */
const useReading = (items: readonly Item[]) => {
  const fresh = useRef(new Set<string>())
  const { act, busy } = useAct(readNotices)
  useEffect(() => {
    const unread = items.filter(({ _id, read }) => !read && !fresh.current.has(_id))
    const since = items[items.length - 1]?.at
    const until = items[0]?.at
    if (busy || unread.length === 0 || since === undefined || until === undefined) return
    for (const { _id } of unread) fresh.current.add(_id)
    later(() => void act({ since, until }).then((done) => done && showUnread(done.unread)))
  })
  return fresh.current
}

/** A line opens what it is about: a case at the desk, one of one's own, a time at a window (its id begins with b), a consent (with h), an activity, a proposal, a vote, a meeting, one's roles, or other people's. */
const open = (it: Item) => {
  if (it.about === 'activity') return go('activity', { id: it.record.split(':')[0] })
  if (it.about === 'vote') return go('vote', { id: it.record.split(':')[0] })
  if (it.about === 'meeting') return go('meeting', { id: it.record.split(':')[0] })
  if (it.about === 'proposal') return go(it.desk ? 'proposalDesk' : 'proposal', { id: it.record })
  if (it.about) return go(it.about === 'me' ? 'signIn' : 'staff')
  if (it.record.startsWith('b-')) return go('booked', { id: it.record })
  if (it.record.startsWith('h-')) return go('helping')
  return go(it.desk ? 'case' : 'application', { id: it.record })
}

export default function Inbox() {
  const asked = useCall(notices, {})
  const list = useMore(asked.data, (after) => call(notices, { after }))
  const fresh = useReading(list.items)
  return (
    <Page of={asked}>
      {() =>
        list.items.length === 0 ? (
          <Empty
            icon="inbox"
            title="还没有消息"
            note="您申请的每一步，工作人员办了什么，都会在这里告诉您。"
            act={{ label: '去找服务', onTap: () => go('services') }}
          />
        ) : (
          <>
            <Leaves className="card">
              {list.items.map((it) => (
                <NoticeRow key={it._id} it={it} fresh={fresh.has(it._id)} onTap={() => open(it)} />
              ))}
            </Leaves>
            <More of={list} />
          </>
        )
      }
    </Page>
  )
}
