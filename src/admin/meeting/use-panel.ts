import { useEffect, useState } from 'react'
import type { Output } from '../../../types/action'
import type { MeetingAct } from '../../../types/meeting-act'
import { panel, run, sync } from '../../../types/meeting-hosting'
import type { Panel } from '../../../types/meeting-view'
import { useEvery } from '../../features/meetings/use-every'
import { call } from '../../lib/call'
import { now, uuid } from '../../lib/chance'
import { asFailure } from '../../lib/failure'
import { askAgainAfter } from '../../lib/queries'
import { useCall } from '../../lib/use-call'
import { ahead, keepWaiting, type Told, type Waiting, waitingFor } from './offline'

const every = 3000
const lost = (code: string) => code === 'OFFLINE' || code === 'TIMEOUT'
type Refused = { key: string; why: string }[]

/** What could not be sent yet: it is kept on this device and goes in its order once the cloud answers. */
const useWaiting = (id: string, again: () => Promise<void>) => {
  const [waiting, setWaiting] = useState<Waiting[]>(() => waitingFor(id))
  const [refused, setRefused] = useState<Refused>([])
  const keep = (next: Waiting[]) => {
    keepWaiting(id, next)
    setWaiting(next)
  }
  const send = async () => {
    if (waiting.length === 0) return
    try {
      const { answers } = await call(sync, { id, acts: waiting })
      const gone = new Set(answers.map(({ key }) => key))
      setRefused(answers.flatMap(({ key, ok, why }) => (ok ? [] : [{ key, why }])))
      keep(waitingFor(id).filter(({ key }) => !gone.has(key)))
      await again()
    } catch (error) {
      if (!lost(asFailure(error).code)) setRefused([{ key: '', why: asFailure(error).message }])
    }
  }
  return { waiting, refused, keep, send, forget: () => setRefused([]) }
}

/** The panel of one meeting. Without network it goes on by the same rules on this device, and what was done is sent later. */
export const usePanel = (id: string) => {
  const asked = useCall(panel, { id })
  const later = useWaiting(id, asked.again)
  const [told, setTold] = useState<Told>()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const { data } = asked
  useEffect(() => {
    if (data) setTold({ data, at: now() })
  }, [data])
  const stage = data?.stage
  const live = stage === 'planned' || stage === 'open' || stage === 'adjourned' || later.waiting.length > 0
  useEvery(every, () => void (later.waiting.length > 0 ? later.send() : asked.again()), live)
  const shown: Panel | undefined = told && later.waiting.length > 0 ? ahead(told, later.waiting).panel : data
  const put = (key: string, act: MeetingAct) => {
    if (!told) return
    const next = [...later.waiting, { key, at: now() - told.at + told.data.doer.at, act }]
    const { refusal } = ahead(told, next)
    if (refusal) setFault(refusal)
    else later.keep(next)
  }
  const does = async (act: MeetingAct): Promise<boolean> => {
    setFault('')
    later.forget()
    const key = uuid()
    if (later.waiting.length > 0) {
      put(key, act)
      return true
    }
    setBusy(true)
    try {
      await call(run, { id, act }, key)
      askAgainAfter(run.name)
      return true
    } catch (error) {
      const { code, message } = asFailure(error)
      if (lost(code)) put(key, act)
      else setFault(message)
      return lost(code)
    } finally {
      setBusy(false)
    }
  }
  return { asked, shown, told, does, busy, fault, waiting: later.waiting.length, refused: later.refused }
}
export type Panelled = ReturnType<typeof usePanel>
export type Shown = Output<typeof panel>
