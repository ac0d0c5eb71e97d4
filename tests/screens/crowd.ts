import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../../config/tasks/install.mjs'
import { caseOf, pattern } from '../support/bench/queue-size'

type Doc = Record<string, unknown>
const many = 200
/** What the contract lets a title be. */
const longest = 30
const tail = '（名字很长的一件：彭城街道与黄山街道交界处第二十七网格三号楼到五号楼之间的一段）'

const fileIn = (seed: string, collection: string) => path.join(seed, `${collection}.jsonl`)
const read = (seed: string, collection: string): Doc[] =>
  readFileSync(fileIn(seed, collection), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const write = (seed: string, collection: string, docs: readonly Doc[]): void =>
  writeFileSync(fileIn(seed, collection), docs.map((doc) => `${JSON.stringify(doc)}\n`).join(''))

const copied = (): string => {
  const seed = mkdtempSync(path.join(tmpdir(), 'cloud-community-screens-'))
  cpSync(path.join(root, 'dist/seed'), seed, { recursive: true })
  return seed
}

/** The sample street before anything was done in it. */
export const emptySeed = (): string => {
  const seed = copied()
  for (const collection of ['activities', 'proposals', 'meetings', 'votes', 'voteUrns', 'voteBallots', 'households'])
    if (existsSync(fileIn(seed, collection))) write(seed, collection, [])
  const alone = read(seed, 'members').map((it) => ({ ...it, household: null }))
  write(seed, 'members', alone)
  return seed
}

/** The n-th copy of a document: another id in every key that is made of it. */
const again = (doc: Doc, n: number): Doc => {
  const id = String(doc._id)
  const next = `${id}-${String(n).padStart(3, '0')}`
  return JSON.parse(JSON.stringify(doc).replaceAll(id, next))
}
const longer = (doc: Doc, keys: readonly string[]): Doc => ({
  ...doc,
  ...Object.fromEntries(
    keys.filter((key) => doc[key]).map((key) => [key, `${String(doc[key])}${tail}`.slice(0, longest)]),
  ),
})
const crowd = (seed: string, collection: string, keys: readonly string[]): void => {
  const docs = read(seed, collection)
  const first = docs.map((doc) => longer(doc, keys))
  const more = Array.from({ length: many }, (_, n) => again(first[n % first.length] ?? {}, n))
  write(seed, collection, [...first, ...more])
}

/** The sample street with two hundred of everything, under long names. */
export const crowdedSeed = async (): Promise<string> => {
  const seed = copied()
  crowd(seed, 'activities', ['title', 'where'])
  crowd(seed, 'proposals', ['title', 'spot'])
  crowd(seed, 'meetings', ['title', 'where'])
  crowd(seed, 'votes', ['question'])
  write(
    seed,
    'services',
    read(seed, 'services').map((doc) => longer(doc, ['title'])),
  )
  const of = await pattern()
  const long = { ...of, service: { ...of.service, title: `${of.service.title}${tail}`.slice(0, longest) } }
  const cases = Array.from({ length: many }, (_, n) => caseOf(long, n))
  write(
    seed,
    'applications',
    cases.map((it) => ({ ...it, applicant: { ...it.applicant, name: `阿卜杜热西提·买买提江·${it.applicant.name}` } })),
  )
  return seed
}
