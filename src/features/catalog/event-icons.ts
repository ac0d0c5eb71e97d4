import { lifeEvents } from '../../../types/catalog'
import type { IconName } from '../../ui/icon-names'

type Event = keyof typeof lifeEvents
const icons: Record<Event, IconName> = {
  birth: 'birth',
  school: 'school',
  work: 'work',
  business: 'business',
  health: 'health',
  home: 'house',
  marriage: 'marriage',
  elder: 'elder',
  help: 'help',
  disabled: 'disabled',
  veteran: 'veteran',
  travel: 'travel',
  daily: 'daily',
  farewell: 'farewell',
}
const events = Object.keys(lifeEvents) as Event[]
/** What people come for most often stands first. */
const usual: Event[] = ['elder', 'health', 'birth', 'school', 'work', 'home', 'help']

const cellOf = (event: Event) => ({ key: event, word: lifeEvents[event], icon: icons[event] })
export const eventCells = events.map(cellOf)
export const usualCells = (most: number) => usual.slice(0, most).map(cellOf)
