import type { Wanted } from './paper-part'
import type { Paper } from './papers'

/** What is missing among the materials, by number; what is still on its way counts as there. */
export const paperFaults = (wanted: readonly Wanted[], papers: readonly Paper[]): Record<number, string> => {
  const faults: Record<number, string> = {}
  for (const { no, name, required } of wanted) {
    const here = papers.filter((paper) => paper.no === no)
    if (here.some(({ state }) => state === 'failed')) faults[no] = '有一个没传成，点它重传，或删去'
    else if (here.some(({ state }) => state === 'refused')) faults[no] = '有一个不能传，点它换一个，或删去'
    else if (required && here.length === 0) faults[no] = `请传第 ${no} 项：${name}`
  }
  return faults
}

/** The cloud names a material as `material.<number>`; the rest are fields of the form. */
export const splitFaults = (fields: Record<string, string>) => {
  const form: Record<string, string> = {}
  const papers: Record<number, string> = {}
  for (const [key, fault] of Object.entries(fields)) {
    const number = /^material\.(\d+)$/.exec(key)?.[1]
    if (number) papers[Number(number)] = fault
    else form[key.replace(/^form\./, '')] = fault
  }
  return { form, papers }
}
