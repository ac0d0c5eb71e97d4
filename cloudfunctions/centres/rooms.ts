import { Room, type RoomDay } from '../../types/centres'
import { z } from '../../types/z'
import { many } from '../kernel/ask'
import rows from './data/rooms.json'
import { centreCalled } from './rules'
import { roomDays } from './shelves'

const rooms = z.array(Room).parse(rows)
export const roomsOf = (centre: string): Room[] => rooms.filter((room) => room.centre === centre)
export const roomDayId = (room: string, day: string): string => `${room}:${day}`

/** A room with the place that it is in. */
export const roomAt = (id: string) => {
  const room = rooms.find((one) => one.id === id)
  const centre = room && centreCalled(room.centre)
  return room && centre ? { ...room, place: centre.path } : undefined
}
export const daysAsked = (centre: string, day: string) => many(roomDays, { centre, day }, { limit: 50 })
export const withHeld = (centre: string, days: readonly RoomDay[]) =>
  roomsOf(centre).map((room) => {
    const held = days.find((one) => one.room === room.id)?.held ?? []
    return { ...room, held: [...held].sort((a, b) => (a.from < b.from ? -1 : 1)) }
  })
