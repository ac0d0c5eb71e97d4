import { no, type Verdict, yes } from '../../../types/common'
import { choicesOf, type VotingUnit, voteStates } from '../../../types/votes'
import { vote as contract, type MyUnit } from '../../../types/voting'
import { many, one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { termsOf } from '../host'
import { rulesOf, timeFault } from '../rules'
import { histories, openUrns, type PlainVote, plainVotes, urnPaths } from '../shelves'

const own = { path: 'units', among: 'see', known: 'members' } as const
const casting: Record<string, Verdict> = { EARLY: no('还没到投票时间'), CLOSED: no('投票已经截止') }

const mineOf = (it: PlainVote, units: Record<string, VotingUnit>, { me, now }: { me: string; now: number }): MyUnit[] =>
  Object.entries(units).map(([unit, { label, area, may, cast, proxy }]) => {
    const [fault, mine] = [timeFault(it, now), may.includes(me)]
    const open: Verdict = cast ? no('已经投过') : fault ? (casting[fault] ?? no('')) : yes
    const early: Verdict = cast ? no('已经投过') : it.state === 'open' && fault !== 'CLOSED' ? yes : no('投票已经截止')
    return {
      ...{ unit, label, area, as: mine ? 'own' : 'proxy', proxy: proxy?.name ?? null },
      cast: cast && { at: cast.at, via: cast.via, by: cast.by },
      can: {
        cast: open,
        entrust: !mine ? no('是替别人投的') : it.proxies === 0 ? no('不能请人代投') : proxy ? no('已经请了人') : early,
        takeBack: mine && proxy ? early : no('没有请人'),
      },
    }
  })

const shownOf = (it: PlainVote) => ({
  ...{ ...termsOf(it), id: it._id, rev: it.rev, state: it.state, word: voteStates[it.state], sample: it.sample },
  ...{ placeName: nameOf(it.place), choices: choicesOf(it), entitled: it.entitled },
  ...{ result: it.state === 'published' ? it.result : null, head: it.head, pages: it.pages, rules: rulesOf(it) },
})

export const show = handle(contract, {
  look: ({ id }) => ({
    record: one(plainVotes, { _id: id }, { except: histories }),
    urns: many(
      openUrns,
      { vote: id },
      {
        ...{ among: 'members', limit: 12, only: [...urnPaths, 'units', 'members'], own, except: ['members'] },
      },
    ),
  }),
  act: ({ seen, caller, context: { now }, fail }) => {
    const it = seen.record
    if (!it || it.state === 'draft' || !caller) return fail('UNKNOWN_VOTE')
    const urns = seen.urns.filter(({ roll }) => roll === it.roll?.id)
    return { vote: shownOf(it), mine: urns.flatMap(({ units }) => mineOf(it, units, { me: caller._id, now })) }
  },
})
