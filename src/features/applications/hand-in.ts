import { useRef, useState } from 'react'
import type { Filed } from '../../../types/applications'
import type { Answers, FormField } from '../../../types/forms'
import type { CallFailure } from '../../lib/failure'
import { showElement } from '../../lib/scroll'
import { paperFaults, splitFaults } from './paper-faults'
import type { Wanted } from './paper-part'
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
  /** The whole, if nothing is wrong; otherwise goes to the first fault. */
  const ready = (): Paper | undefined => {
    const checked = form.check()
    const lacking = paperFaults(wanted, papers.papers)
    setMissing(lacking)
    if (Object.keys(checked.faults).length + Object.keys(lacking).length === 0)
      return { form: checked.form, files: papers.filed() }
    goToFault(fields, checked.faults, lacking)
    return undefined
  }
  const blame = (failure: CallFailure) => {
    const faults = splitFaults(failure.fields)
    form.blame(faults.form)
    setMissing(faults.papers)
    goToFault(fields, faults.form, faults.papers)
  }
  return { form, papers, missing, ready, blame }
}
