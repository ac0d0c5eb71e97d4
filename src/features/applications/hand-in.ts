import { useRef, useState } from 'react'
import type { Filed } from '../../../types/applications'
import type { Answers, FormField } from '../../../types/forms'
import type { CallFailure } from '../../lib/failure'
import { showElement } from '../../lib/scroll'
import { paperFaults, splitFaults } from './paper-faults'
import type { Wanted } from './paper-part'
import { filedOf } from './papers'
import { firstFault, useForm } from './use-form'
import { usePapers } from './use-papers'

type Paper = { form: Answers; files: Filed[] }
type Start = Paper & { faults?: Record<string, string> }
type Sheet = {
  fields: readonly FormField[]
  wanted: Wanted[]
  start: Start
  keep: (now: Paper) => void
  draft?: string
}

const goToFault = (fields: readonly FormField[], form: Record<string, string>, papers: Record<number, string>) => {
  const field = firstFault(fields, form)
  const number = Object.keys(papers)
    .map(Number)
    .sort((a, b) => a - b)[0]
  if (field) showElement(`field-${field}`)
  else if (number !== undefined) showElement(`material-${number}`)
}

/** A form with materials on its way to the cloud: what is filled in, what is wrong, and where. */
export const useHandIn = ({ fields, wanted, start, keep, draft }: Sheet) => {
  const now = useRef<Paper>({ form: start.form, files: start.files })
  const [missing, setMissing] = useState<Record<number, string>>({})
  const form = useForm(fields, start, (answers) => {
    now.current = { ...now.current, form: answers }
    keep(now.current)
  })
  const papers = usePapers(
    start.files,
    (files) => {
      now.current = { ...now.current, files }
      keep(now.current)
      setMissing({})
    },
    draft,
  )
  const [waiting, setWaiting] = useState(false)
  const faulty = (here: Parameters<typeof paperFaults>[1]): boolean => {
    const { faults } = form.check()
    const lacking = paperFaults(wanted, here)
    setMissing(lacking)
    goToFault(fields, faults, lacking)
    return Object.keys(faults).length + Object.keys(lacking).length > 0
  }
  /** The whole, once what is on its way has arrived; undefined when something is wrong, and the first fault is shown. */
  const ready = async (): Promise<Paper | undefined> => {
    if (waiting || faulty(papers.papers)) return undefined
    setWaiting(true)
    const here = await papers.settled()
    setWaiting(false)
    return faulty(here) ? undefined : { form: form.check().form, files: filedOf(here) }
  }
  const blame = (failure: CallFailure) => {
    const faults = splitFaults(failure.fields)
    form.blame(faults.form)
    setMissing(faults.papers)
    goToFault(fields, faults.form, faults.papers)
  }
  return { form, papers, missing, ready, waiting, blame }
}
