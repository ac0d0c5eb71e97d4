import { useState } from 'react'
import { box, submit } from '../../../types/applying'
import type { Service } from '../../../types/catalog'
import { askForm } from '../../../types/forms'
import { submitFor } from '../../../types/helping'
import { FormPart } from '../../features/applications/form-part'
import { useHandIn } from '../../features/applications/hand-in'
import { PaperPart } from '../../features/applications/paper-part'
import { TwoDrafts } from '../../features/applications/two-drafts'
import { type DraftFound, useDraft, useKeeping } from '../../features/applications/use-draft'
import { wantedFrom } from '../../features/applications/wanted'
import { AgreeSheet } from '../../features/members/agree-sheet'
import type { CallFailure } from '../../lib/failure'
import { showTop } from '../../lib/scroll'
import { useAct } from '../../lib/use-act'
import { type Called, useCall } from '../../lib/use-call'
import { wayOut } from '../../lib/ways'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { Row } from '../../ui/row'
import type { Done } from './done'

type Kind = 'apply' | 'ask'
/** Whose consent it is handed in with, when it is not for oneself. */
type Behalf = { id: string; name: string }
type Props = {
  title: string
  kind: Kind
  of: Called<{ service: Service }>
  behalf?: Behalf
  onDone: (done: Done) => void
}
type Known = Omit<Props, 'of'> & { service: Service }
type Begun = Known & { draft: DraftFound }

const fieldsOf = ({ kind, service }: Pick<Known, 'kind' | 'service'>) => (kind === 'ask' ? askForm : service.fields)
const subjectOf = ({ kind, service, behalf }: Known) => (behalf ? `for:${behalf.id}` : `${kind}:${service.code}`)

const useSubmission = (props: Begun) => {
  const { kind, service, behalf, draft, onDone } = props
  const about = subjectOf(props)
  const fields = fieldsOf(props)
  const wanted = kind === 'ask' ? [] : wantedFrom(service)
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

/** First what was left half-way, here or on another phone; then the form. */
export const Sheet = ({ of, ...props }: Props) => {
  const known = of.data && { ...props, service: of.data.service }
  const draft = useDraft(known && { subject: subjectOf(known), code: known.service.code, fields: fieldsOf(known) })
  if (known && draft) return <Begun key={draft.met.round} {...known} draft={draft} />
  return (
    <Page title={props.title} of={{ ...of, data: undefined }}>
      {() => null}
    </Page>
  )
}

/** Questions, then numbered materials, then one button; what is typed stays until it is handed in. */
const Begun = (props: Begun) => {
  const { title, kind, service, behalf, draft } = props
  const { form, papers, missing, waiting, fields, wanted, handIn, submitting, asking, setAsking } = useSubmission(props)
  const kept = useCall(box, {}, { enabled: wanted.length > 0 && !behalf, fresh: 600_000 })
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
            <PaperPart title="二、传材料" wanted={wanted} papers={papers} faults={missing} kept={kept.data?.items} />
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
