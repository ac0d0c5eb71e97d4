import { show } from '../../../types/applying'
import { RemindMe } from '../../features/reminders/remind-me'
import { useParams } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { Page } from '../../ui/page'
import { Mend, useMendDraft } from './mend'
import { Handed, Happened, Standing } from './parts'
import { Solved } from './solved'
import { helpedIn, Together } from './together'
import { Withdraw } from './withdraw'

const underWay: readonly string[] = ['submitted', 'reviewing']

/** One application: who owes the next step, what is to be mended, and everything that happened. */
export default function ApplicationPage() {
  const { id = '' } = useParams()
  const asked = useCall(show, { id })
  const mending = asked.data?.can.resubmit.ok ? asked.data : undefined
  // An answer that was kept tells nothing of what was typed since: then the draft is asked for by itself.
  const draft = useMendDraft(mending?.application, asked.loading ? undefined : mending?.draft)
  if (mending && draft)
    return <Mend key={draft.about.subject + draft.met.round} it={mending.application} can={mending.can} draft={draft} />
  return (
    <Page of={mending ? { ...asked, data: undefined } : asked}>
      {({ application, can }) => (
        <>
          <Standing it={application} forWhom={helpedIn(application, can.dismiss)} />
          {underWay.includes(application.state) ? (
            <RemindMe kind="case" of="要补材料、办好了，微信提醒您一次。" />
          ) : null}
          <Together it={application} can={can.dismiss} />
          <Solved it={application} can={can.reopen} />
          <Happened it={application} />
          <Handed it={application} />
          <Withdraw it={application} can={can.withdraw} />
        </>
      )}
    </Page>
  )
}
