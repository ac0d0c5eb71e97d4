import { mayLeave, type VerdictCode, verdicts } from '../../types/checks'
import type { Source } from '../../types/scans'
import { NoAnswer } from '../kernel/failure'
import { type At, doorWords, enterAll, hasScan, noteAsked, type Place, recordOf } from './door'
import { fold } from './folding'

export type Answer = { verdict: VerdictCode; word: string; names: string[] }
export const said = (verdict: VerdictCode, names: string[] = []): Answer => ({
  verdict,
  word: verdicts[verdict],
  names,
})

/** Those of a family for whom a phone asks. */
export type Entry = { at: At; own: readonly Place[]; source: Source }
const namesOf = (own: readonly Place[]): string[] => own.map(({ name }) => name)

export const leaveTogether = async ({ at, own, source }: Entry): Promise<Answer | 'BUSY'> => {
  if (hasScan(recordOf(at), source.nonce, true)) return said('OUT', namesOf(own))
  const inside = own.filter(({ state }) => state === 'in')
  if (inside.length === 0) return said('NOT_IN')
  const verdict = mayLeave(doorWords(at), source.at)
  if (verdict !== 'OUT') return said(verdict)
  const all = inside.map(({ mark, name }) => ({ source, seat: mark, name, leaving: true }))
  return (await fold(at, all)) === 'BUSY' ? 'BUSY' : said('OUT', namesOf(inside))
}

/** The code on the wall says nothing of the hour: the desk has to see them. A lost reply is asked for again. */
const askDesk = async ({ at, source }: Entry, waiting: readonly Place[]): Promise<Answer | 'BUSY'> => {
  const one = (name: string) => ({ name, at: source.at, by: source.staff })
  try {
    await noteAsked(at, Object.fromEntries(waiting.map(({ mark, name }) => [mark, one(name)])))
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    return 'BUSY'
  }
  return said('ASKED', namesOf(waiting))
}

export const enterTogether = async (entry: Entry): Promise<Answer | 'BUSY'> => {
  const { at, own, source } = entry
  if (hasScan(recordOf(at), source.nonce)) return said('OK', namesOf(own))
  if (source.at >= doorWords(at).closesAt) return said('TOO_LATE')
  const entering = own.filter(({ state }) => state === 'good')
  if (entering.length === 0) return said('ALREADY', namesOf(own))
  if (source.way === 'printed') return askDesk(entry, entering)
  const done = await enterAll(at, [entering, source])
  if (done === 'in' || hasScan(recordOf(done), source.nonce)) return said('OK', namesOf(own))
  const { came = {} } = recordOf(done)
  return entering.every(({ mark }) => came[mark]) ? said('ALREADY', namesOf(own)) : 'BUSY'
}
