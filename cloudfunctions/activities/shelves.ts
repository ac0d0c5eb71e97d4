import { Activity } from '../../types/activities'
import { Household } from '../../types/members'

export const activities = { collection: 'activities', record: Activity }
export const households = { collection: 'households', record: Household }
