import { z } from './z'

/** One engine runs both: what residents raise, and the topics of a community's 大党委. */
export const proposalKinds = { proposal: '居民提案', topic: '大党委议题' } as const
export const ProposalKind = z.enum(['proposal', 'topic'])
export type ProposalKind = z.infer<typeof ProposalKind>

/** The life of a proposal, in the words that everybody reads. */
export const stages = {
  raised: '等受理',
  refused: '没有受理',
  seconding: '征集附议',
  lapsed: '附议不够，先放下',
  ready: '等排进议事会',
  agenda: '已排进议事会',
  declined: '议事会没有通过',
  decided: '已经决定，等接手',
  carrying: '正在落实',
  done: '做完了，等提出人确认',
  confirmed: '提出人确认办成',
  withdrawn: '提出人撤回',
} as const
export const Stage = z.enum(Object.keys(stages) as [keyof typeof stages])
export type Stage = z.infer<typeof Stage>

/** Who owes the next step of a stage, and the working days for it; what has no entry is closed. The days are samples until the district sets its own. */
export const owed: Partial<Record<Stage, { by: 'office' | 'residents' | 'raiser'; days: number }>> = {
  raised: { by: 'office', days: 3 },
  seconding: { by: 'residents', days: 20 },
  ready: { by: 'office', days: 15 },
  agenda: { by: 'office', days: 20 },
  decided: { by: 'office', days: 3 },
  carrying: { by: 'office', days: 20 },
  done: { by: 'raiser', days: 10 },
}
export const isOpen = (stage: Stage): boolean => owed[stage] !== undefined

type Move = { from: readonly Stage[]; to: Stage; by: 'office' | 'raiser' | 'residents' | 'meeting' | 'clock' }
/** What makes which stage of which. A meeting's moves are made by its published minutes, never by hand. */
export const proposalMoves = {
  accept: { from: ['raised'], to: 'seconding', by: 'office' },
  refer: { from: ['raised'], to: 'raised', by: 'office' },
  refuse: { from: ['raised'], to: 'refused', by: 'office' },
  appeal: { from: ['refused'], to: 'raised', by: 'raiser' },
  withdraw: { from: ['raised', 'seconding'], to: 'withdrawn', by: 'raiser' },
  second: { from: ['seconding'], to: 'ready', by: 'residents' },
  lapse: { from: ['seconding'], to: 'lapsed', by: 'clock' },
  list: { from: ['ready'], to: 'agenda', by: 'meeting' },
  unlist: { from: ['agenda'], to: 'ready', by: 'meeting' },
  carry: { from: ['ready', 'agenda'], to: 'decided', by: 'meeting' },
  lose: { from: ['ready', 'agenda'], to: 'declined', by: 'meeting' },
  assign: { from: ['decided', 'carrying'], to: 'decided', by: 'office' },
  takeUp: { from: ['decided'], to: 'carrying', by: 'office' },
  milestone: { from: ['carrying'], to: 'carrying', by: 'office' },
  report: { from: ['carrying'], to: 'done', by: 'office' },
  confirm: { from: ['done'], to: 'confirmed', by: 'raiser' },
  reopen: { from: ['done'], to: 'decided', by: 'raiser' },
} as const satisfies Record<string, Move>
export type ProposalMove = keyof typeof proposalMoves
export const mayMove = (stage: Stage, verb: ProposalMove): boolean => {
  const from: readonly Stage[] = proposalMoves[verb].from
  return from.includes(stage)
}

/** At which level it is dealt with: whose residents second it, and how many it takes (samples until the district sets its own). */
export const LevelName = z.enum(['community', 'street', 'district'])
export type LevelName = z.infer<typeof LevelName>
export const thresholds: Record<LevelName, number> = { community: 3, street: 10, district: 30 }

/** Arguments are taken and changed until the matter is decided; joining is possible as long as it may still be seconded. */
export const arguing: readonly Stage[] = ['raised', 'seconding', 'ready', 'agenda']
export const joining: readonly Stage[] = ['raised', 'seconding', 'ready']
export const seconding: readonly Stage[] = ['seconding', 'ready', 'agenda']

export const sides = { yes: '赞成', no: '反对' } as const
export const Side = z.enum(['yes', 'no'])
export type Side = z.infer<typeof Side>

/** The stages as a bar shows them: a resident's proposal in seven steps, a topic by its four gates. */
export const bars: Record<ProposalKind, readonly { word: string; stages: readonly Stage[] }[]> = {
  proposal: [
    { word: '提出', stages: [] },
    { word: '受理', stages: ['raised', 'refused'] },
    { word: '附议', stages: ['seconding', 'lapsed', 'withdrawn'] },
    { word: '议事', stages: ['ready', 'agenda', 'declined'] },
    { word: '接手', stages: ['decided'] },
    { word: '落实', stages: ['carrying'] },
    { word: '确认', stages: ['done', 'confirmed'] },
  ],
  topic: [
    { word: '确立议题', stages: ['raised', 'refused', 'seconding', 'lapsed', 'withdrawn'] },
    { word: '联席会议', stages: ['ready', 'agenda', 'declined'] },
    { word: '组织实施', stages: ['decided', 'carrying'] },
    { word: '监督评议', stages: ['done', 'confirmed'] },
  ],
}
