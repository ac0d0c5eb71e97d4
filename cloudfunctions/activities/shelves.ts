import { Activity, Entrance, Seating } from '../../types/activities'
import { Export } from '../../types/exporting'
import { Certificate } from '../../types/hours'
import { Household } from '../../types/members'

export const activities = { collection: 'activities', record: Activity }
/** As everybody reads it: without what was done to it. */
export const seatings = { collection: 'activities', record: Seating }
/** As somebody reads it who wants to sign up. */
export const entrances = { collection: 'activities', record: Entrance }
export const histories = ['happened', 'journal', 'members', 'doors']
export const households = { collection: 'households', record: Household }
export const certificates = { collection: 'certificates', record: Certificate }
/** Handed on by `applications`, which owns it. */
export const exports = { collection: 'exports', record: Export }
