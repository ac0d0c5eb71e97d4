import { useState } from 'react'
import type { Given, Output } from '../../../types/action'
import { form } from '../../../types/applying'
import { useDraft } from '../../features/applications/use-draft'
import { queries } from '../../lib/queries'
import { useCall } from '../../lib/use-call'
import { Page } from '../../ui/page'
import type { Done } from './done'
import { HandedIn } from './handed-in'
import { Refused } from './refused'
import { type Behalf, fieldsOf, type Kind, Sheet } from './sheet'

type Props = Given<typeof form> & { title: string; kind: Kind; behalf?: Behalf }

/** A draft of minutes ago is asked for anew: this very phone may have written more since. */
const useForm = (input: Given<typeof form>) => {
  const [before] = useState(() => queries.getQueryData<Output<typeof form>>([form.name, input]))
  const asked = useCall(form, input, { fresh: 600_000 })
  return { asked, known: asked.data && { ...asked.data, draft: before ? undefined : asked.data.draft } }
}

/** The form of one service, until it is handed in; then what happens next. */
export const FormPage = ({ code, subject, title, kind, behalf }: Props) => {
  const { asked, known } = useForm({ code, subject })
  const fillable = known?.can[kind].ok ? known : undefined
  const draft = useDraft(fillable && { subject, code, fields: fieldsOf(fillable), kept: fillable.draft })
  const [done, setDone] = useState<Done>()
  if (done) return <HandedIn done={done} kind={kind} />
  const may = known?.can[kind]
  if (known && draft)
    return <Sheet key={draft.met.round} {...{ title, kind, subject, behalf, draft }} of={known} onDone={setDone} />
  if (known && may && !may.ok)
    return <Page title={title}>{() => <Refused service={known.service} can={known.can} why={may.why} />}</Page>
  return (
    <Page title={title} of={{ ...asked, data: undefined }}>
      {() => null}
    </Page>
  )
}
