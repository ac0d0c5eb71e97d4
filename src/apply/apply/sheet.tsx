import { useState } from 'react'
import type { Output } from '../../../types/action'
import { type form, submit } from '../../../types/applying'
import { askForm } from '../../../types/forms'
import { submitFor } from '../../../types/helping'
import { FormPart } from '../../features/applications/form-part'
import { useHandIn } from '../../features/applications/hand-in'
import { PaperPart } from '../../features/applications/paper-part'
import { TwoDrafts } from '../../features/applications/two-drafts'
import { type DraftFound, useKeeping } from '../../features/applications/use-draft'
import { wantedFrom } from '../../features/applications/wanted'
import { AgreeSheet } from '../../features/members/agree-sheet'
import type { CallFailure } from '../../lib/failure'
import { showTop } from '../../lib/scroll'
import { useAct } from '../../lib/use-act'
import { wayOut } from '../../lib/ways'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { Row } from '../../ui/row'
import type { Done } from './done'

export type Kind = 'apply' | 'ask'
/** Whose consent it is handed in with, when it is not for oneself. */
export type Behalf = { id: string; name: string }
/** `draft`: null when there is none, undefined when it has to be asked for. */
type Known = Omit<Output<typeof form>, 'draft'> & { draft: Output<typeof form>['draft'] | undefined }
type Props = {
  title: string
  kind: Kind
  subject: string
  of: Known
  behalf?: Behalf
  draft: DraftFound
  onDone: (done: Done) => void
}

export const fieldsOf = ({ service }: Pick<Known, 'service'>) => service.fields ?? askForm

const useSubmission = (props: Props) => {
  const { kind, subject: about, behalf, draft, onDone } = props
  const { service } = props.of
  const fields = fieldsOf(props.of)
  const wanted = wantedFrom(service.materials ?? [])
  const start = draft.met.start
  const { keep, done } = useKeeping(draft)
  const sheet = useHandIn({ fields, wanted, start, keep, draft: behalf?.id })
  const own = useAct(submit, about)
  const other = useAct(submitFor, about)
  const submitting = behalf ? other : own
  const [asking, setAsking] = useState(false)
  const blame = (failure: CallFailure) => (failure.code === 'NOT_AGREED' ? setAsking(true) : sheet.blame(failure))
  const handIn = async () => {
    setAsking(false)
    const paper = await sheet.ready()
    if (!paper) return
    const { code } = service
    const handed = behalf
      ? await other.act({ consent: behalf.id, code, ...paper }, blame)
      : await own.act({ code, kind, ...paper }, blame)
    if (!handed) return
    void done()
    showTop()
    onDone(handed)
  }
  return { ...sheet, fields, wanted, handIn, submitting, asking, setAsking }
}

/** Questions, then numbered materials, then one button; what is typed stays until it is handed in. */
export const Sheet = (props: Props) => {
  const { title, kind, behalf, draft } = props
  const { service, box } = props.of
  const { form, papers, missing, waiting, fields, wanted, handIn, submitting, asking, setAsking } = useSubmission(props)
  const faulty = Object.keys(form.faults).length + Object.keys(missing).length
  const trouble = faulty > 0 ? `还有 ${faulty} 处要改，已经标出来了` : asking ? undefined : submitting.failure?.message
  return (
    <Page
      title={title}
      trouble={trouble}
      wayOut={wayOut(submitting.failure)}
      bar={() => (
        <Button kind="primary" busy={waiting || submitting.busy} onTap={handIn}>
          {waiting ? '材料还在传，传完就交' : kind === 'ask' ? '送出去' : '交上去'}
        </Button>
      )}
    >
      {() => (
        <>
          <Card className="rows">
            <Row
              title={service.title}
              note={`${service.verified ? '' : '示例 · '}${service.promisedDays} 个工作日内答复`}
            />
          </Card>
          {behalf ? (
            <Notice tone="wait">{`替${behalf.name}办：下面填${behalf.name}的情况，交的是${behalf.name}的申请`}</Notice>
          ) : null}
          <TwoDrafts of={draft} />
          <FormPart title={kind === 'ask' ? '您想问什么' : '一、填写'} fields={fields} form={form} />
          {wanted.length > 0 ? (
            <PaperPart title="二、传材料" wanted={wanted} papers={papers} faults={missing} kept={box} />
          ) : null}
          {asking ? (
            <AgreeSheet
              what="privacy"
              yes="同意，接着交"
              onAgreed={() => void handIn()}
              onClose={() => setAsking(false)}
            />
          ) : null}
        </>
      )}
    </Page>
  )
}
