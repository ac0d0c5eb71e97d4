import type { ReactNode } from 'react'
import type { Called } from '../lib/use-call'
import type { useMore } from '../lib/use-more'
import { Card } from '../ui/card'
import { Leaves } from '../ui/leaves'
import { More } from '../ui/more'
import { Row } from '../ui/row'
import type { Tone } from '../ui/tag'
import { Stale, Waiting } from '../ui/waiting'

/** One thing of an office in a list: what it is, when and where, and how far it is. */
export type HostedLine = { title: string; note: string; tag: { word: string; tone: Tone } }
type Props<T> = {
  asked: Called<unknown>
  list: ReturnType<typeof useMore<T>>
  /** In place of the list when there is nothing in it. */
  none: ReactNode
  lineOf: (it: T) => HostedLine
  onOpen: (it: T) => void
}

/** What an office has on its hands, the newest first: activities, votes, meetings, proposals look the same. */
export function HostedList<T extends { id: string }>({ asked, list, none, lineOf, onOpen }: Props<T>) {
  if (asked.data === undefined) return <Waiting of={asked} />
  return (
    <>
      <Stale of={asked} />
      {list.items.length === 0 ? none : null}
      {list.items.length > 0 ? (
        <Card>
          <Leaves>
            {list.items.map((it) => (
              <Row key={it.id} {...lineOf(it)} onTap={() => onOpen(it)} />
            ))}
          </Leaves>
        </Card>
      ) : null}
      <More of={list} />
    </>
  )
}
