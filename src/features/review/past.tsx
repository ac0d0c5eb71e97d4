import type { Shown } from '../../../types/applications'
import { now } from '../../lib/chance'
import { lately } from '../../lib/format'
import { Card } from '../../ui/card'
import { Steps } from '../../ui/steps'
import { Timeline } from '../../ui/timeline'

/** The way the case goes, and what happened so far, the newest first. */
export const Past = ({ of: { steps, timeline } }: { of: Shown }) => (
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
  </>
)
