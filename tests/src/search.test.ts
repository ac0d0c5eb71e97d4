import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { buildSearch } from '../../src/features/catalog/search'
import { ServiceCard } from '../../types/catalog'
import { z } from '../../types/z'
import unseen from './search-heldout.json'
import written from './search-pairs.json'

const root = join(__dirname, '../..')

/** The records as the build makes them: pinyin-pro runs where builds run, never in a client. */
const cardsOf = () => {
  const script = `
    import { readdirSync, readFileSync } from 'node:fs'
    import { soundsOf } from './cloudfunctions/catalog/sounds.mjs'
    const folder = 'cloudfunctions/catalog/data/services/'
    const services = readdirSync(folder).sort().flatMap((name) => JSON.parse(readFileSync(folder + name, 'utf8')))
    process.stdout.write(JSON.stringify(services.map((service) => ({ ...service, sounds: soundsOf(service) }))))`
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return z.array(ServiceCard).parse(JSON.parse(printed))
}

const Pairs = z.array(
  z.object({ query: z.string(), code: z.optional(z.string()), codes: z.optional(z.array(z.string())) }),
)
const pairs = Pairs.parse(written).map(({ query, code, codes }) => ({ query, right: codes ?? (code ? [code] : []) }))
const Unseen = z.array(
  z.object({ query: z.string(), codes: z.array(z.string()), related: z.optional(z.array(z.string())) }),
)
const cards = cardsOf()
const { search } = buildSearch(cards)
const codesFor = (query: string, limit?: number) => search(query, limit).map((card) => card.code)

describe('a resident looks for a service', () => {
  it('has 120 questions of sixteen departments or more, each with an answer that exists', () => {
    const known = new Set(cards.map((card) => card.code))
    const asked = pairs.flatMap((pair) => pair.right)
    expect(pairs).toHaveLength(120)
    expect(new Set(pairs.map((pair) => pair.query)).size).toBe(120)
    expect(asked.filter((code) => !known.has(code))).toEqual([])
    expect(pairs.filter((pair) => pair.right.length === 0)).toEqual([])
    expect(new Set(asked.map((code) => code.slice(0, 2))).size).toBeGreaterThanOrEqual(16)
  })

  it('shows the right service among the first three, 95 times in a hundred', () => {
    const missed = pairs.filter(({ query, right }) => !codesFor(query, 3).some((code) => right.includes(code)))
    const share = 1 - missed.length / pairs.length
    if (missed.length > 0) {
      console.info(missed.map(({ query, right }) => `${query}: ${right} ← ${codesFor(query, 3)}`).join('\n'))
    }
    expect(share).toBeGreaterThanOrEqual(0.95)
  })

  it('answers questions it was not made for: 60 of all departments, six of them about nothing we do', () => {
    const asked = Unseen.parse(unseen)
    expect(new Set(asked.map(({ query }) => query)).size).toBe(60)
    expect(asked.filter(({ codes }) => codes.length === 0)).toHaveLength(6)
    expect(new Set(asked.flatMap(({ codes }) => codes.map((code) => code.slice(0, 2)))).size).toBe(19)
    expect(asked.filter(({ query }) => pairs.some((pair) => pair.query === query))).toEqual([])
    const missed = asked.filter(({ query, codes, related = [] }) =>
      codes.length === 0
        ? codesFor(query).some((code) => !related.includes(code))
        : !codesFor(query, 3).some((code) => codes.includes(code)),
    )
    if (missed.length > 0) {
      console.info(missed.map(({ query, codes }) => `${query}: ${codes} ← ${codesFor(query)}`).join('\n'))
    }
    expect(1 - missed.length / asked.length).toBeGreaterThanOrEqual(0.85)
  })

  it('leaves out what only shares a word by accident', () => {
    for (const query of ['量子计算机', '火车票退票', '明天下雨吗'])
      expect([query, codesFor(query)]).toEqual([query, []])
    expect(codesFor('小孩上学')).not.toContain('GA-003')
    expect(codesFor('小孩怎么上学')[0]).toBe(codesFor('小孩上学')[0])
  })

  it.each(cards.map(({ title, code }) => ({ title, code })))(
    'puts $title first for its own title',
    ({ title, code }) => {
      expect(codesFor(title)[0]).toBe(code)
    },
  )

  it('puts a service that is called so first for each thing people say', () => {
    const namesOf = (card: ServiceCard | undefined) => (card ? [card.title, ...card.says] : [])
    const said = cards.flatMap((card) => card.says)
    expect(said.filter((words) => !namesOf(search(words, 1)[0]).includes(words))).toEqual([])
  })

  it('finds nothing for nothing', () => {
    expect(['', ' ', '　\n', '？！', '😀', '👨‍👩‍👧', '\u0000'].map((query) => search(query).length)).toEqual([
      0, 0, 0, 0, 0, 0, 0,
    ])
  })

  it('takes whatever is typed', () => {
    const odd = [
      '(.*)+[a-z]{2,}$^|\\',
      '高龄(津贴',
      '__proto__',
      'constructor',
      '高龄津贴😀',
      '社保'.repeat(100),
      'gao'.repeat(67),
      'ａｂｃ',
      '%00\'"<b>',
    ]
    for (const query of odd) expect(() => search(query)).not.toThrow()
    expect(codesFor('高龄津贴😀？')).toEqual(codesFor('高龄津贴'))
  })

  it('gives as many as were asked for', () => {
    expect(search('证', 3)).toHaveLength(3)
    expect(search('证', 0)).toEqual([])
    expect(search('证').length).toBeLessThanOrEqual(20)
    expect(buildSearch([]).search('证')).toEqual([])
  })
})
