import type { Terms } from '../../../types/catalog'

export type GroupProps = {
  terms: Terms
  faults: Record<string, string>
  write: (part: Partial<Terms>) => void
  /** Departments by id. */
  departments: Record<string, string>
}

export const groups = {
  basics: { word: '基本', terms: ['title', 'plain', 'says', 'department', 'lifeEvents', 'audience'] },
  doing: { word: '怎么办', terms: ['mode', 'conditions', 'steps', 'windows'] },
  materials: { word: '材料', terms: ['materials'] },
  questions: { word: '填写的内容', terms: ['fields'] },
  way: { word: '经过和期限', terms: ['promisedDays', 'chain', 'pace', 'without', 'level'] },
  ground: { word: '费用、依据和常问', terms: ['fee', 'legalDays', 'basis', 'faq'] },
} as const
export type Group = keyof typeof groups

const groupKeys: Group[] = ['basics', 'doing', 'materials', 'questions', 'way', 'ground']
/** The groups as chips, those with faults marked in words. */
export const groupChips = (faults: Record<string, string>) =>
  groupKeys.map((key) => {
    const own: readonly string[] = groups[key].terms
    const wrong = Object.keys(faults).filter((path) => own.includes(path.split('.')[0] ?? '')).length
    return { key, word: wrong > 0 ? `! ${groups[key].word} ${wrong}` : groups[key].word }
  })
