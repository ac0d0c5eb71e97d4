import type { Output } from '../../types/action'
import { proposalActs } from '../../types/proposal-acts'
import { bars, owed, stages } from '../../types/proposal-life'
import type { Proposal } from '../../types/proposals'
import type { proposal } from '../../types/raising'
import { urlsOf } from '../kernel/files'
import { nameOf } from '../kernel/places'
import { masked } from './card'
import { owing } from './row'
import type { Spoken } from './shelves'

type Shown = Output<typeof proposal>['it']
/** How far along the way it is; what came to an end keeps the step at which it did. */
const barOf = ({ kind, stage }: Pick<Proposal, 'kind' | 'stage'>): Shown['bar'] => {
  const bar = bars[kind]
  const at = bar.findIndex(({ stages: there }) => there.includes(stage))
  const over = stage === 'confirmed'
  return bar.map(({ word }, n) => ({ word, done: over || n < at, now: !over && n === at }))
}

export const raiserOf = ({ raiser, desk }: Pick<Proposal, 'raiser' | 'desk'>): string =>
  desk ? `${masked(raiser.name)}（${desk.name}在${nameOf(desk.office)}窗口代为提出）` : masked(raiser.name)

/** The newest arguments; the counts beside them are of all. */
const mostShown = 100
type Eyes = { me: string; staff: boolean }
const argumentsOf = (it: Spoken, { me, staff }: Eyes): Shown['arguments'] =>
  Object.entries(it.voices)
    .flatMap(([id, { stand, argues, name }]) =>
      stand && (argues === 'shown' || staff || id === me)
        ? [{ side: stand.side, words: stand.words, at: stand.at, name: masked(name), own: id === me }]
        : [],
    )
    .sort((a, b) => b.at - a.at)
    .slice(0, mostShown)
const questionsOf = (it: Spoken, { me, staff }: Eyes): Shown['questions'] =>
  Object.entries(it.questions)
    .flatMap(([id, { by, words, at, checked, answer }]) => {
      if (checked !== 'shown' && !staff && by.id !== me) return []
      const said = answer && { words: answer.words, by: `${nameOf(answer.office)} ${answer.by}`, at: answer.at }
      return [{ id, words, at, checked, name: masked(by.name), own: by.id === me, answer: said }]
    })
    .sort((a, b) => b.at - a.at)

/** Residents' names are masked in what everybody reads, staff's stand in full: they answer for it. */
const toldOf = (it: Spoken): Shown['told'] =>
  [...(it.journal ?? [])].reverse().map(({ at, by, act, note }) => ({
    at,
    who: by.role === 'member' ? masked(by.name) : by.name,
    act: proposalActs[act] ?? act,
    note: by.role === 'staff' && act.endsWith('raiseAtDesk') ? '' : (note ?? ''),
  }))
const filesOf = (it: Spoken): string[] => [
  ...it.photos,
  ...it.milestones.flatMap(({ photos }) => photos),
  ...(it.result?.photos ?? []),
]

/** The whole of it as a page shows it: one read of the record, and addresses for its pictures. */
export const shownOf = async (it: Spoken, eyes: Eyes, now: number): Promise<Shown> => {
  const urls = await urlsOf([...new Set(filesOf(it))])
  const open = (ids: readonly string[]) => ids.flatMap((id) => urls.get(id) ?? [])
  const { rev, kind, stage, level, title, text, category, community, spot, sample, raisedAt, checked } = it
  const { seconds, needed, joined, yes, no, due, evaluation, reopened } = it
  const climbed = (it.journal ?? []).filter(({ act }) => act === 'proposals.climb')
  return {
    ...{ id: it._id, rev, kind, stage, word: stages[stage], level, title, text, category, community, spot, sample },
    ...{ placeName: nameOf(community), photos: open(it.photos), raisedAt, checked, raiser: raiserOf(it) },
    ...{ bar: barOf(it), owes: owing(it, now), seconds, needed, joined, yes, no, due, evaluation, reopened },
    climbed: climbed.map(({ at, note }) => ({ at, words: note ?? '' })),
    ...{ arguments: argumentsOf(it, eyes), questions: questionsOf(it, eyes), meeting: it.meeting },
    decision: it.decision && { text: it.decision.text, at: it.decision.at, title: it.decision.title },
    holder: owed[stage] && it.holder ? it.holder.name : null,
    milestones: it.milestones.map((one) => ({ ...one, photos: open(one.photos) })),
    result: it.result && { ...it.result, photos: open(it.result.photos) },
    told: toldOf(it),
  }
}
