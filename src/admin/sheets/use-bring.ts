import { useState } from 'react'
import { importLimit, previewImport } from '../../../types/importing'
import { asFailure, type CallFailure, failed } from '../../lib/failure'
import { pickSheet, sendSheet } from '../../lib/sheet-file'
import { useAct } from '../../lib/use-act'

const faultOf = (name: string, size: number) => {
  if (!/\.xlsx$/i.test(name)) return failed('NOT_XLSX', previewImport.failures.NOT_XLSX)
  if (size === 0) return failed('EMPTY', previewImport.failures.EMPTY)
  return size > importLimit.bytes ? failed('TOO_LARGE', previewImport.failures.TOO_LARGE) : undefined
}

/** Chooses a file, sends it and has it looked into; gives the import. */
export const useBring = (me: string, onDone: (id: string) => void) => {
  const looking = useAct(previewImport)
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<CallFailure>()
  const bring = async () => {
    setProblem(undefined)
    looking.clear()
    const file = await pickSheet()
    if (!file) return
    setSending(true)
    try {
      const fault = faultOf(file.name, file.size)
      if (fault) throw fault
      const fileID = await sendSheet(file, `applications/${me}`)
      const done = await looking.act({ fileID, name: file.name.slice(-80) })
      if (done) onDone(done.id)
    } catch (error) {
      setProblem(asFailure(error))
    }
    setSending(false)
  }
  return { bring, busy: sending, failure: problem ?? looking.failure }
}
