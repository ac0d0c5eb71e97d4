import { dice } from '../race/run'

/** One call that is going to be sent: by whom, under which key, with what. */
export type Submit = {
  verb: 'cast' | 'castAsProxy' | 'enterPaper' | 'confirmPaper'
  by: string
  unit: string
  choice: string
  key: string
}
/** What is sent for one unit: groups one after the other, all of a group at once. */
export type Plan = { unit: string; groups: Submit[][] }

export const choices = ['o1', 'o2', 'o3', 'abstain']
type Voter = { id: string; unit: string; proxy: string | undefined }
type Roll = () => number
const pick = <T>(roll: Roll, of: readonly T[]): T => of[Math.floor(roll() * of.length)] as T

/** Sent more than once under one key, as a phone without an answer does. */
const sameKey = (roll: Roll, { id, unit }: Voter, key: string): Submit[] => {
  const one: Submit = { verb: 'cast', by: id, unit, choice: pick(roll, choices), key }
  return Array.from({ length: 2 + Math.floor(roll() * 4) }, () => one)
}
/** Two phones of one person, or a person who taps again on another choice. */
const rivals = (roll: Roll, { id, unit }: Voter, key: string): Submit[] =>
  Array.from({ length: 2 + Math.floor(roll() * 4) }, (_, n) => ({
    ...{ verb: 'cast' as const, by: id, unit, choice: pick(roll, choices), key: `${key}-${n}` },
  }))
const withProxy = (roll: Roll, voter: Voter, key: string): Submit[] => [
  ...rivals(roll, voter, key),
  ...Array.from({ length: 2 }, () => ({
    ...{ verb: 'castAsProxy' as const, by: voter.proxy ?? '', unit: voter.unit, choice: 'o2', key: `${key}-p` },
  })),
]
const onPaper = (roll: Roll, { id, unit }: Voter, key: string): Submit[][] => {
  const choice = pick(roll, choices)
  const enter: Submit = { verb: 'enterPaper', by: 'm-chenjing', unit, choice, key: `${key}-e` }
  const confirm: Submit = { verb: 'confirmPaper', by: 'm-guolei', unit, choice, key: `${key}-c` }
  const phone: Submit = { verb: 'cast', by: id, unit, choice: pick(roll, choices), key: `${key}-m` }
  return [[enter, enter], roll() < 0.5 ? [confirm, confirm, phone] : [confirm, confirm]]
}

const groupsFor = (roll: Roll, voter: Voter, key: string): Submit[][] => {
  if (voter.proxy) return [withProxy(roll, voter, key)]
  const way = roll()
  if (way < 0.15) return onPaper(roll, voter, key)
  return [way < 0.55 ? sameKey(roll, voter, key) : rivals(roll, voter, key)]
}

/** Every way in which a ballot is sent once too often, for each voter in an order of its own. */
export const planFor = (voters: readonly Voter[], seed: number): Plan[] => {
  const roll = dice(seed)
  return voters
    .map((voter, n) => ({ unit: voter.unit, groups: groupsFor(roll, voter, `key-${seed}-${n}`), at: roll() }))
    .sort((a, b) => a.at - b.at)
}
export const sizeOf = (plans: readonly Plan[]): number =>
  plans.reduce((sum, { groups }) => sum + groups.reduce((all, group) => all + group.length, 0), 0)
