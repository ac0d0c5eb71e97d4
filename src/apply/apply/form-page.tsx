import { useState } from 'react'
import type { Given, Output } from '../../../types/action'
import { form } from '../../../types/applying'
import { queries } from '../../lib/queries'
import { useCall } from '../../lib/use-call'
import { Page } from '../../ui/page'
import type { Done } from './done'
import { HandedIn } from './handed-in'
import { Refused } from './refused'
import { type Behalf, type Kind, Sheet } from './sheet'

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
  const [done, setDone] = useState<Done>()
  if (done) return <HandedIn done={done} kind={kind} />
  const may = known?.can[kind]
  if (!known || !may?.ok)
    return (
      <Page title={title} of={asked}>
        {(it) => (may && !may.ok ? <Refused service={it.service} can={it.can} why={may.why} /> : null)}
      </Page>
    )
  return <Sheet {...{ title, kind, subject, behalf }} of={known} onDone={setDone} />
}
