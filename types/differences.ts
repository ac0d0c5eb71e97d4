import {
  audiences,
  levels,
  lifeEvents,
  type Material,
  materialKinds,
  modes,
  optionalWays,
  type Pace,
  type Terms,
} from './catalog'
import type { FormField } from './forms'
import { kindNames, termKeys, termNames } from './terms'

/** One thing that differs: what it was, what it is. Added has no `was`, removed no `is`; moved stands elsewhere in the list. */
export type Line = { kind: 'added' | 'removed' | 'changed' | 'moved'; was?: string; is?: string }
export type Difference = { term: keyof Terms; name: string; lines: Line[] }
type Item = { key: string; words: string }

const said = (...words: (string | undefined)[]) => words.filter(Boolean).join(' · ')
const materialItem = ({ no, name, kind, issuer, required, note }: Material): Item => ({
  key: name,
  words: `${no} ${said(name, materialKinds[kind], required ? '必交' : '可不交', `由${issuer}出具`, note)}`,
})
const range = ({ min, max }: FormField) =>
  said(min === undefined ? '' : `最少 ${min}`, max === undefined ? '' : `最多 ${max}`)
const fieldItem = (it: FormField): Item => ({
  key: it.key,
  words: said(
    it.label,
    kindNames[it.kind],
    it.required ? '必填' : '可不填',
    it.options?.join(' / '),
    it.hint,
    range(it),
  ),
})
const paceItem = ({ days, name }: Pace, at: number): Item => ({
  key: String(at),
  words: said(`第 ${at + 1} 步 ${days} 个工作日`, name),
})
const plain = (word: string): Item => ({ key: word, words: word })

/** The items of a term that is a list; undefined where it is one value. */
const itemsOf = (it: Terms, term: keyof Terms): Item[] | undefined => {
  if (term === 'materials') return it.materials.map(materialItem)
  if (term === 'fields') return it.fields.map(fieldItem)
  if (term === 'faq') return it.faq.map(({ ask, answer }) => ({ key: ask, words: `问：${ask} 答：${answer}` }))
  if (term === 'pace') return (it.pace ?? []).map(paceItem)
  if (term === 'without') return (it.without ?? []).map((one) => plain(optionalWays[one]))
  if (term === 'lifeEvents') return it.lifeEvents.map((one) => plain(lifeEvents[one]))
  if (term === 'audience') return it.audience.map((one) => plain(audiences[one]))
  if (term === 'chain') return it.chain.map((one) => plain(levels[one]))
  const value = it[term]
  return Array.isArray(value) ? value.map((one) => plain(String(one))) : undefined
}

const oneValue = (it: Terms, term: keyof Terms): string => {
  if (term === 'mode') return modes[it.mode]
  if (term === 'level') return levels[it.level]
  if (term === 'promisedDays' || term === 'legalDays') return `${it[term]} 个工作日`
  return String(it[term] ?? '')
}

/** What went and what came in the same place was changed. */
const paired = (gone: [number, Item][], come: [number, Item][]): Line[] => {
  const lines: Line[] = []
  const left = [...come]
  for (const [at, { words }] of gone) {
    const here = left.findIndex(([other]) => other === at)
    const [met] = here < 0 ? [] : left.splice(here, 1)
    lines.push(met ? { kind: 'changed', was: words, is: met[1].words } : { kind: 'removed', was: words })
  }
  return [...lines, ...left.map(([, { words }]): Line => ({ kind: 'added', is: words }))]
}

const listLines = (before: Item[], after: Item[]): Line[] => {
  const [old, now] = [
    new Map(before.map((one) => [one.key, one.words])),
    new Map(after.map((one) => [one.key, one.words])),
  ]
  const kept = after.flatMap(({ key, words }): Line[] => {
    const was = old.get(key)
    return was === undefined || was === words ? [] : [{ kind: 'changed', was, is: words }]
  })
  const numbered = (list: Item[], other: Map<string, string>) =>
    list.map((item, at): [number, Item] => [at, item]).filter(([, { key }]) => !other.has(key))
  const lines = [...kept, ...paired(numbered(before, now), numbered(after, old))]
  const order = (list: Item[], other: Map<string, string>) => list.map(({ key }) => key).filter((key) => other.has(key))
  const moved = order(before, now).join('\n') !== order(after, old).join('\n')
  return moved && lines.length === 0 ? [{ kind: 'moved', is: after.map(({ words }) => words).join('；') }] : lines
}

const linesOf = (before: Terms, after: Terms, term: keyof Terms): Line[] => {
  const [old, now] = [itemsOf(before, term), itemsOf(after, term)]
  if (old && now) return listLines(old, now)
  const [was, is] = [oneValue(before, term), oneValue(after, term)]
  return was === is ? [] : [{ kind: 'changed', was, is }]
}

/** Term by term what differs between two editions, in words. */
export const differences = (before: Terms, after: Terms): Difference[] =>
  termKeys
    .map((term) => ({ term, name: termNames[term], lines: linesOf(before, after, term) }))
    .filter(({ lines }) => lines.length > 0)

/** What was written, carried over to an edition that somebody else made meanwhile: terms left alone are theirs. */
export const rebased = (base: Terms, mine: Terms, theirs: Terms): Terms => {
  const touched = new Set(differences(base, mine).map(({ term }) => term))
  const kept = Object.fromEntries(termKeys.filter((term) => touched.has(term)).map((term) => [term, mine[term]]))
  return { ...theirs, ...kept }
}
