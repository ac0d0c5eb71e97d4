import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { show } from '../../../types/catalog'
import type { FormField } from '../../../types/forms'
import { submitAtDesk } from '../../../types/helping'
import { FormPart } from '../../features/applications/form-part'
import { useHandIn } from '../../features/applications/hand-in'
import { PaperPart } from '../../features/applications/paper-part'
import { wantedFrom } from '../../features/applications/wanted'
import { uuid } from '../../lib/chance'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field/field'
import { Head } from '../../ui/head'
import { Notice } from '../../ui/notice'
import { Waiting } from '../../ui/waiting'
import type { Me } from '../offices'
import { Registered } from './registered'
import { isSeen, type Seen, SeenId } from './seen-id'

type Desks = Me['grants']
type Service = Output<typeof show>['service']
type Done = Output<typeof submitAtDesk>

const nameField: FormField = { key: 'name', label: '本人姓名', kind: 'name', required: true, hint: '和身份证上一样' }
const helperField: FormField = {
  key: 'helper',
  label: '代办人姓名',
  kind: 'name',
  required: false,
  hint: '有人陪着来或替他来，就填上',
}
const nowhere = () => undefined

const useDeskForm = (service: Service, desks: Desks) => {
  const [draft] = useState(uuid)
  const [office, setOffice] = useState(desks[0]?.scope ?? '')
  const [who, setWho] = useState({ name: '', helper: '' })
  const [seen, setSeen] = useState<Seen>({ idTail: '', seen: false })
  const wanted = wantedFrom(service.materials)
  const sheet = useHandIn({ fields: service.fields, wanted, start: { form: {}, files: [] }, keep: nowhere, draft })
  const acting = useAct(submitAtDesk)
  const ready = who.name.trim().length > 1 && isSeen(seen)
  const handIn = async (): Promise<Done | undefined> => {
    if (!ready) return undefined
    const paper = await sheet.ready()
    if (!paper) return undefined
    const helper = who.helper.trim()
    const said = { office, code: service.code, name: who.name.trim(), idTail: seen.idTail, seen: true as const }
    return acting.act({ ...said, ...(helper ? { helper } : {}), ...paper }, sheet.blame)
  }
  return { ...sheet, wanted, office, setOffice, who, setWho, seen, setSeen, ready, handIn, acting }
}
type Form = ReturnType<typeof useDeskForm>

const Person = ({ it, desks }: { it: Form; desks: Desks }) => (
  <Card title="一、谁来办">
    {desks.length > 1 ? (
      <Chips
        options={desks.map(({ scope, office }) => ({ key: scope, word: office }))}
        chosen={it.office}
        onChoose={it.setOffice}
      />
    ) : null}
    <Field
      field={nameField}
      value={it.who.name}
      fault={undefined}
      change={(text) => it.setWho((now) => ({ ...now, name: String(text) }))}
      leave={nowhere}
    />
    <SeenId of={it.seen} change={it.setSeen} />
    <Field
      field={helperField}
      value={it.who.helper}
      fault={undefined}
      change={(text) => it.setWho((now) => ({ ...now, helper: String(text) }))}
      leave={nowhere}
    />
  </Card>
)

type SheetProps = { service: Service; desks: Desks; onBack: () => void; onDone: (done: Done) => void }
const Sheet = ({ service, desks, onBack, onDone }: SheetProps) => {
  const it = useDeskForm(service, desks)
  const faulty = Object.keys(it.form.faults).length + Object.keys(it.missing).length
  const trouble = faulty > 0 ? `还有 ${faulty} 处要改，已经标出来了` : it.acting.failure?.message
  const handIn = async () => {
    const done = await it.handIn()
    if (done) onDone(done)
  }
  return (
    <>
      <View className="behalf-form">
        <Head
          title={`${service.title}${service.verified ? '' : ' · 示例'}`}
          more={{ label: '换一件', onTap: onBack }}
        />
        <Person it={it} desks={desks} />
        <FormPart title="二、填写" fields={service.fields} form={it.form} />
        {it.wanted.length > 0 ? (
          <PaperPart title="三、传材料" wanted={it.wanted} papers={it.papers} faults={it.missing} />
        ) : null}
      </View>
      <View className="behalf-foot">
        {trouble ? <Notice tone="bad">{trouble}</Notice> : null}
        <Button kind="primary" busy={it.waiting || it.acting.busy} off={!it.ready} onTap={handIn}>
          {it.ready ? '登记并交上' : '先填姓名、看过身份证'}
        </Button>
      </View>
    </>
  )
}

/** One service on behalf of somebody at the counter, until it is handed in; then the card. */
export const DeskForm = ({ code, desks, onBack }: { code: string; desks: Desks; onBack: () => void }) => {
  const asked = useCall(show, { code }, { fresh: 600_000 })
  const { data } = asked
  const [done, setDone] = useState<Done>()
  if (done) return <Registered done={done} onNext={onBack} />
  if (data) return <Sheet service={data.service} desks={desks} onBack={onBack} onDone={setDone} />
  return <Waiting of={asked} />
}
