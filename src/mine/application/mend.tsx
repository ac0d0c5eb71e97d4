import type { Output } from '../../../types/action'
import type { Shown } from '../../../types/applications'
import { resubmit, show } from '../../../types/applying'
import type { Answers, FormField } from '../../../types/forms'
import { FormPart } from '../../features/applications/form-part'
import { useHandIn } from '../../features/applications/hand-in'
import { PaperPart } from '../../features/applications/paper-part'
import { TwoDrafts } from '../../features/applications/two-drafts'
import { type DraftFound, useDraft, useKeeping } from '../../features/applications/use-draft'
import { say } from '../../lib/ask-first'
import type { CallFailure } from '../../lib/failure'
import { askAgainAfter } from '../../lib/queries'
import { showTop } from '../../lib/scroll'
import { useAct } from '../../lib/use-act'
import { wayOut } from '../../lib/ways'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { Handed, Happened, Standing } from './parts'
import { helpedIn, Together } from './together'
import { Withdraw } from './withdraw'

/** The marked questions, to be answered again; a sealed number comes back masked and has to be typed anew. */
const markedFields = ({ fields }: Shown): FormField[] =>
  fields.filter(({ why }) => why !== null).map(({ value, sealed, why, ...field }) => ({ ...field, required: true }))

const faultsOf = ({ fields }: Shown): Record<string, string> =>
  Object.fromEntries(fields.flatMap(({ key, why }) => (why === null ? [] : [[key, why]])))

const startOf = ({ fields }: Shown): Answers => {
  const form: Answers = {}
  for (const { key, why, value, sealed } of fields) if (why !== null && value !== null && !sealed) form[key] = value
  return form
}

const wantedOf = ({ materials }: Shown) =>
  materials.flatMap(({ no, name, kind, note, why }) =>
    why === null ? [] : [{ no, name, required: true, from: `${kind}，重新传一份`, note, why }],
  )

/** Somebody did something to the case meanwhile: it is asked for again, and what was typed stays. */
const moved = (failure: CallFailure | undefined): boolean => failure?.code === 'CHANGED' || failure?.code === 'NOT_NOW'
const troubleOf = (failure: CallFailure | undefined): string | undefined =>
  failure?.code === 'CHANGED'
    ? '这件刚有了变化，已经换成最新的。您填的、传的都还在，请再按一次“补好再交”'
    : failure?.message

const useMending = (it: Shown, draft: DraftFound) => {
  const fields = markedFields(it)
  const wanted = wantedOf(it)
  const start = draft.met.start.words ? draft.met.start : { form: startOf(it), files: [] }
  const { keep, done } = useKeeping(draft)
  const sheet = useHandIn({
    fields,
    wanted,
    start: { ...start, faults: faultsOf(it) },
    keep,
    draft: it.helper?.active ? it.id : undefined,
  })
  const handing = useAct(resubmit, `mend:${it.id}`)
  const handIn = async () => {
    const paper = await sheet.ready()
    if (!paper) return
    const handed = await handing.act({ id: it.id, rev: it.rev, ...paper }, (failure) =>
      moved(failure) ? askAgainAfter(show.name) : sheet.blame(failure),
    )
    if (!handed) return
    void done()
    say('补好的已经交上去了')
    showTop()
  }
  return { ...sheet, fields, wanted, handIn, handing }
}

type Told = Output<typeof show>
/** What was left half-way of mending this one, here or on another phone. */
export const useMendDraft = (it: Shown | undefined, kept: Told['draft'] | undefined): DraftFound | undefined =>
  useDraft(it && { subject: `mend:${it.id}:${it.times}`, code: it.code, fields: markedFields(it), kept })

type Props = { it: Shown; can: Told['can']; draft: DraftFound }
/** Exactly what was marked can be changed, and nothing else. */
export const Mend = ({ it, can, draft }: Props) => {
  const { fields, wanted, form, papers, missing, waiting, handIn, handing } = useMending(it, draft)
  return (
    <Page
      trouble={troubleOf(handing.failure)}
      wayOut={wayOut(handing.failure)}
      bar={() => (
        <Button kind="primary" busy={waiting || handing.busy} onTap={handIn}>
          {waiting ? '材料还在传，传完就交' : '补好再交'}
        </Button>
      )}
    >
      {() => (
        <>
          <Standing it={it} forWhom={helpedIn(it, can.dismiss)} />
          <Notice tone="bad">{`要补 ${fields.length + wanted.length} 处，都标在下面，别的不用动。`}</Notice>
          <TwoDrafts of={draft} />
          {fields.length > 0 ? <FormPart title="要改的内容" fields={fields} form={form} /> : null}
          {wanted.length > 0 ? <PaperPart title="要补的材料" wanted={wanted} papers={papers} faults={missing} /> : null}
          <Together it={it} can={can.dismiss} />
          <Happened it={it} />
          <Handed it={it} />
          <Withdraw it={it} can={can.withdraw} />
        </>
      )}
    </Page>
  )
}
