import type { Shown } from '../../../types/applications'
import { now } from '../../lib/chance'
import { lately } from '../../lib/format'
import { Card } from '../../ui/card'
import { Steps } from '../../ui/steps'
import { Timeline } from '../../ui/timeline'
import { EarlierCard } from './earlier'
import type { Item } from './words'

type Props = { of: Shown; earlier: Item[]; onOpen: (id: string) => void }
/** The way the case goes, what happened so far, the newest first, and what else the household asked for. */
export const Past = ({ of: { steps, timeline }, earlier, onOpen }: Props) => (
  <>
    {steps.length > 1 ? (
      <Card title="要经过">
        <Steps of={steps} />
      </Card>
    ) : null}
    <Card title="经过">
      <Timeline
        of={timeline
          .map(({ at, word, who, office, note }, rank) => ({
            key: `${rank}${at}`,
            title: word,
            meta: [lately(at, now()), who, office].filter(Boolean).join(' · '),
            note,
          }))
          .reverse()}
      />
    </Card>
    <EarlierCard of={earlier} onOpen={onOpen} />
  </>
)
