import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import type { Output } from '../../../types/action'
import { notices, readNotices } from '../../../types/members'
import { NoticeRow } from '../../features/members/notice-row'
import { showUnread } from '../../lib/badge'
import { call } from '../../lib/call'
import { go } from '../../lib/routes'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { Empty } from '../../ui/blank'
import { More } from '../../ui/more'
import { Page } from '../../ui/page'
import './index.css'

type First = Output<typeof notices> | undefined

/** Seen is read; what was new stays marked until one comes here again. */
const useReading = (first: First) => {
  const fresh = useRef(new Set<string>())
  const told = useRef(0)
  const { act } = useAct(readNotices)
  useEffect(() => {
    const unread = first?.items.filter(({ read }) => !read) ?? []
    for (const { _id } of unread) fresh.current.add(_id)
    const newest = unread[0]?.at ?? 0
    if (newest <= told.current) return
    told.current = newest
    act({ until: newest }).then((done) => done && showUnread(0))
  })
  return fresh.current
}

export default function Inbox() {
  const asked = useCall(notices, {})
  const fresh = useReading(asked.data)
  const list = useMore(asked.data, (after) => call(notices, { after }))
  return (
    <Page title="消息" tab of={asked}>
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
            <View className="card">
              {list.items.map((it) => (
                <NoticeRow
                  key={it._id}
                  it={it}
                  fresh={fresh.has(it._id)}
                  onTap={() => go('application', { id: it.record })}
                />
              ))}
            </View>
            <More of={list} />
          </>
        )
      }
    </Page>
  )
}
