import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { atWindow, type bookingsOf } from '../../../types/at-window'
import { show } from '../../../types/catalog'
import { FormPart } from '../../features/applications/form-part'
import { useHandIn } from '../../features/applications/hand-in'
import { PaperPart } from '../../features/applications/paper-part'
import { wantedFrom } from '../../features/applications/wanted'
import { uuid } from '../../lib/chance'
import { go } from '../../lib/routes'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Empty } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Head } from '../../ui/head'
import { Notice } from '../../ui/notice'
import { Waiting } from '../../ui/waiting'
import { isSeen, type Seen, SeenId } from '../behalf/seen-id'

type Row = Output<typeof bookingsOf>['items'][number]
type Service = Output<typeof show>['service']
type Done = Output<typeof atWindow>
const nowhere = () => undefined

const useGoOn = ({ id, rev, code }: Row, service: Service) => {
  const [draft] = useState(uuid)
  const [seen, setSeen] = useState<Seen>({ idTail: '', seen: false })
  const wanted = wantedFrom(service.materials)
  const sheet = useHandIn({ fields: service.fields, wanted, start: { form: {}, files: [] }, keep: nowhere, draft })
  const acting = useAct(atWindow)
  const ready = isSeen(seen)
  const handIn = async (): Promise<Done | undefined> => {
    const paper = ready ? await sheet.ready() : undefined
    return paper && acting.act({ id, rev, code, idTail: seen.idTail, seen: true, ...paper }, sheet.blame)
  }
  return { ...sheet, wanted, seen, setSeen, ready, handIn, acting }
}

type SheetProps = { row: Row; service: Service; onBack: () => void; onDone: (done: Done) => void }
const Sheet = ({ row, service, onBack, onDone }: SheetProps) => {
  const it = useGoOn(row, service)
  const faulty = Object.keys(it.form.faults).length + Object.keys(it.missing).length
  const trouble = faulty > 0 ? `还有 ${faulty} 处要改，已经标出来了` : it.acting.failure?.message
  const handIn = async () => {
    const done = await it.handIn()
    if (done) onDone(done)
  }
  return (
    <View className="stack window-sheet">
      <Head title={`${row.name} · ${service.title}`} more={{ label: '回名单', onTap: onBack }} />
      <Card title="一、核对本人">
        <Text className="quiet">{`约的 ${row.slot}，编号 ${row.number}，接着办还是这个编号`}</Text>
        <SeenId of={it.seen} change={it.setSeen} />
      </Card>
      <FormPart title="二、填写" fields={service.fields} form={it.form} />
      {it.wanted.length > 0 ? (
        <PaperPart title="三、拍下或传上材料" wanted={it.wanted} papers={it.papers} faults={it.missing} />
      ) : null}
      {trouble ? <Notice tone="bad">{trouble}</Notice> : null}
      <Button kind="primary" busy={it.waiting || it.acting.busy} off={!it.ready} onTap={handIn}>
        {it.ready ? '收下，接着办' : '先看过身份证'}
      </Button>
    </View>
  )
}

/** The same case goes on at the window: form and papers as they lie there. */
export const GoOn = ({ row, onBack }: { row: Row; onBack: () => void }) => {
  const asked = useCall(show, { code: row.code }, { fresh: 600_000 })
  const [done, setDone] = useState<Done>()
  if (done)
    return (
      <Empty
        icon="check"
        title={`收下了，编号 ${done.number}`}
        note="已在您单位的待办里，受理以后照常办"
        act={{ label: '去受理', onTap: () => go('case', { id: done.id }) }}
        other={{ label: '回名单', onTap: onBack }}
      />
    )
  if (asked.data) return <Sheet row={row} service={asked.data.service} onBack={onBack} onDone={setDone} />
  return <Waiting of={asked} />
}
