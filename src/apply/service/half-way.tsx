import type { Output } from '../../../types/action'
import type { show } from '../../../types/catalog'
import type { DraftRow } from '../../../types/draft-row'
import { home } from '../../../types/members'
import { lasts, readDraft } from '../../features/applications/draft'
import { DraftLine } from '../../features/applications/draft-line'
import { queries } from '../../lib/queries'
import { Card } from '../../ui/card'

type Shown = Output<typeof show>
const onThisPhone = ({ service: { code, title } }: Shown): DraftRow[] =>
  ['apply', 'ask'].flatMap((kind) => {
    const subject = `${kind}:${code}`
    const own = readDraft(subject)
    return own ? [{ subject, code, title, forWhom: null, edition: 0, at: own.at, until: own.at + lasts }] : []
  })
/** What home has heard already: this page asks nothing more. */
const inCloud = ({ service: { code } }: Shown): DraftRow[] => {
  const known = queries.getQueryData<Output<typeof home>>([home.name, {}])
  return (known?.drafts ?? []).filter((it) => it.code === code)
}

/** What was left half-way of this very service, here or on another phone. */
export const HalfWay = ({ it }: { it: Shown }) => {
  const here = onThisPhone(it)
  const elsewhere = inCloud(it).filter(({ subject }) => here.every((one) => one.subject !== subject))
  const all = [...here, ...elsewhere]
  return all.length === 0 ? null : (
    <Card title="填到一半的">
      {all.map((one) => (
        <DraftLine key={one.subject} it={one} />
      ))}
    </Card>
  )
}
