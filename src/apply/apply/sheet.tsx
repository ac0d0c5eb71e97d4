import { useRef } from 'react'
import { box, submit } from '../../../types/applying'
import type { Service } from '../../../types/catalog'
import { askForm } from '../../../types/forms'
import { submitFor } from '../../../types/helping'
import { dropDraft, keepDraft, readDraft, resumedWords } from '../../features/applications/draft'
import { FormPart } from '../../features/applications/form-part'
import { useHandIn } from '../../features/applications/hand-in'
import { PaperPart } from '../../features/applications/paper-part'
import { wantedFrom } from '../../features/applications/wanted'
import { showTop } from '../../lib/scroll'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
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
type Props = { title: string; kind: Kind; service: Service; behalf?: Behalf; onDone: (done: Done) => void }
const empty = { form: {}, files: [] }

const useSubmission = ({ kind, service, behalf, onDone }: Omit<Props, 'title'>) => {
  const about = behalf ? `for:${behalf.id}` : `${kind}:${service.code}`
  const start = useRef(readDraft(about)).current
  const fields = kind === 'ask' ? askForm : service.fields
  const wanted = kind === 'ask' ? [] : wantedFrom(service)
  const sheet = useHandIn({
    fields,
    wanted,
    start: start ?? empty,
    keep: (paper) => keepDraft(about, paper, fields),
    draft: behalf?.id,
  })
  const own = useAct(submit, about)
  const other = useAct(submitFor, about)
  const submitting = behalf ? other : own
  const handIn = async () => {
    const paper = await sheet.ready()
    if (!paper) return
    const { code } = service
    const done = behalf
      ? await other.act({ consent: behalf.id, code, ...paper }, sheet.blame)
      : await own.act({ code, kind, ...paper }, sheet.blame)
    if (!done) return
    dropDraft(about)
    showTop()
    onDone(done)
  }
  return { ...sheet, fields, wanted, handIn, submitting, resumed: resumedWords(start, fields) }
}

/** Questions, then numbered materials, then one button; what is typed stays until it is handed in. */
export const Sheet = ({ title, kind, service, behalf, onDone }: Props) => {
  const { form, papers, missing, waiting, fields, wanted, handIn, submitting, resumed } = useSubmission({
    kind,
    service,
    behalf,
    onDone,
  })
  const kept = useCall(box, {}, { enabled: wanted.length > 0 && !behalf, fresh: 600_000 })
  const faulty = Object.keys(form.faults).length + Object.keys(missing).length
  const trouble = faulty > 0 ? `还有 ${faulty} 处要改，已经标出来了` : submitting.failure?.message
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
          {resumed ? <Notice>{resumed}</Notice> : null}
          <FormPart title={kind === 'ask' ? '您想问什么' : '一、填写'} fields={fields} form={form} />
          {wanted.length > 0 ? (
            <PaperPart title="二、传材料" wanted={wanted} papers={papers} faults={missing} kept={kept.data?.items} />
          ) : null}
        </>
      )}
    </Page>
  )
}
