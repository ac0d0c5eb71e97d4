import { useState } from 'react'
import { atCounter } from '../../../types/card'
import { FormPart } from '../../features/applications/form-part'
import { useHandIn } from '../../features/applications/hand-in'
import { PaperPart } from '../../features/applications/paper-part'
import { say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { isSeen, type Seen, SeenId } from '../behalf/seen-id'
import type { AtCard } from './at-card'

const nowhere = () => undefined

/** Takes in what was asked for, in the person's name: the ID card seen, the person told. */
export const MendPart = ({ it, token }: { it: AtCard; token: string }) => {
  const [seen, setSeen] = useState<Seen>({ idTail: '', seen: false })
  const fields = it.fields.map(({ why, ...field }) => ({ ...field, required: true }))
  const wanted = it.materials.map(({ no, name, why }) => ({ no, name, why, required: true, from: '重新传一份' }))
  const faults = Object.fromEntries(it.fields.map(({ key, why }) => [key, why]))
  const sheet = useHandIn({ fields, wanted, start: { form: {}, files: [], faults }, keep: nowhere, draft: it.id })
  const { act, busy, failure } = useAct(atCounter)
  const take = async () => {
    const paper = await sheet.ready()
    if (!paper) return
    const what = { kind: 'mend' as const, ...paper }
    const said = { card: token, rev: it.rev, idTail: seen.idTail, seen: true as const }
    if (await act({ ...said, what }, sheet.blame)) say('收下了，已经告诉本人')
  }
  return (
    <>
      {fields.length > 0 ? <FormPart title="要改的内容" fields={fields} form={sheet.form} /> : null}
      {wanted.length > 0 ? (
        <PaperPart title="要补的材料" wanted={wanted} papers={sheet.papers} faults={sheet.missing} />
      ) : null}
      <Card title="替本人收下">
        <SeenId of={seen} change={setSeen} />
        {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
        <Button kind="primary" busy={busy || sheet.waiting} off={!isSeen(seen)} onTap={take}>
          收下补的，接着办
        </Button>
      </Card>
    </>
  )
}
