import { el } from './el'

export interface Person {
  memberId: string
  name: string
  note: string
  kind: string
}

/** One tab is one person: the identity bar of the web pages keeps its session under the same name. */
const KEY = 'cloud-session'
const NEWCOMER: Person = {
  memberId: 'newcomer',
  name: '新来的居民',
  note: '第一次打开，还没有登记',
  kind: 'resident',
}

const isPerson = (it: unknown): it is Person => typeof it === 'object' && it !== null && 'memberId' in it

/** The sample people of this cloud, and somebody whom nobody knows yet. */
export const samplePeople = async (): Promise<Person[]> => {
  const answer: unknown = await fetch('/local/people').then((reply) => reply.json())
  return [...(Array.isArray(answer) ? answer.filter(isPerson) : []), NEWCOMER]
}

/** A newcomer is always a new one. */
export const leave = (): void => sessionStorage.removeItem(KEY)

interface Given {
  people: readonly Person[]
  now: string
  choose: (person: Person) => void
}

const row = (person: Person, { now, choose }: Given): HTMLElement =>
  el(
    'button',
    {
      type: 'button',
      class: 'person',
      'aria-current': person.memberId === now && 'true',
      onclick: () => choose(person),
    },
    el('b', {}, person.name),
    el('small', {}, person.note),
  )

/** Who could hold the phone: residents first, those who work here folded away until one of them is chosen. */
export const peopleList = (given: Given): HTMLElement => {
  const staff = given.people.filter(({ kind }) => kind === 'staff')
  const residents = given.people.filter(({ kind }) => kind !== 'staff')
  const list = el('div', { class: 'people' }, ...residents.map((person) => row(person, given)))
  if (staff.length === 0) return list
  const open = staff.some(({ memberId }) => memberId === given.now)
  const summary = el('summary', {}, `工作人员 ${staff.length} 位`)
  list.append(el('details', { open }, summary, ...staff.map((person) => row(person, given))))
  return list
}
