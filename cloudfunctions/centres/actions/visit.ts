import { visit as contract, type Visit } from '../../../types/centres'
import { verdicts } from '../../../types/checks'
import { placeIn } from '../../../types/codes'
import { one } from '../../kernel/ask'
import { today } from '../../kernel/dates'
import { handle } from '../../kernel/handle'
import { whenScanned } from '../../kernel/scanned'
import { change, insertOnce } from '../../kernel/store'
import { centreIn, verdictOfCode } from '../rules'
import { visits } from '../shelves'
import { visitId } from '../visiting'

const recorded = (name: string, { state, at }: Visit, again: boolean) => {
  const verdict = again ? ('ALREADY' as const) : ('OK' as const)
  return { verdict, word: verdicts[verdict], centre: name, state, at }
}

/** The day's visit lies under a key of person, centre and day: nobody is counted twice. A screen's code confirms what the wall's only asked for. */
export const visit = handle(contract, {
  look: ({ code }, { now }) => ({
    before: { ...one(visits, { centre: centreIn(code)?.id ?? '', day: today(now) }), mine: 'person.id' },
  }),
  act: async ({ input: { code, scanned }, seen: { before }, caller, context: { now }, key, hash, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const centre = centreIn(code)
    // The same call again, after its reply was lost: a code that was good then is not asked for again.
    const own = before?.journal.find((entry) => entry.key === key)
    if (centre && before && own) return own.hash === hash ? recorded(centre.name, before, false) : fail('KEY_REUSED')
    const { verdict, centre: good } = verdictOfCode(code, whenScanned(scanned, { code, person: caller._id }, now))
    if (!good) return { verdict, word: verdicts[verdict], centre: null, state: null, at: null }
    const way = placeIn(code)?.kind ?? 'printed'
    const state = way === 'screen' ? ('here' as const) : ('asked' as const)
    const [day, by] = [today(now), { id: caller._id, name: caller.name, role: 'member' }]
    const entry = { rev: 1, at: now, act: contract.name, by, to: state, key, hash, office: good.path }
    if (before?.state === 'asked' && state === 'here') {
      const rev = before.rev + 1
      const patch = { set: { state, way, rev, unsent: true }, push: { journal: { ...entry, rev } } }
      await change(visits.collection, { _id: before._id, rev: before.rev }, patch)
      return recorded(good.name, { ...before, state }, false)
    }
    if (before) return recorded(good.name, before, true)
    const { added, document } = await insertOnce(visits, () => ({
      ...{
        _id: visitId(good.id, day, caller._id),
        rev: 1,
        centre: good.id,
        place: good.path,
        day,
        at: now,
        way,
        state,
      },
      ...{ person: { id: caller._id, name: caller.name }, journal: [entry], unsent: true },
    }))
    return recorded(good.name, document, !added && document.journal[0]?.key !== key)
  },
})
