import { Id } from '../../types/common'
import { MeetingState } from '../../types/meeting-state'
import { MinuteLine } from '../../types/meeting-view'
import { Meeting, Template } from '../../types/meetings'
import { Member } from '../../types/members'
import { z } from '../../types/z'

export const meetings = { collection: 'meetings', record: Meeting }
export const templates = { collection: 'meetingRules', record: Template }
export const members = { collection: 'members', record: z.pick(Member, { _id: true, name: true, grants: true }) }
/** A meeting as the live page reads it: without the acts that made it so. */
export const lives = {
  collection: 'meetings',
  record: z.extend(MeetingState, {
    sample: z.boolean(),
    centre: z.nullable(Id),
    minutes: z.nullable(z.array(MinuteLine)),
  }),
}
export const histories = ['acts', 'start', 'journal', 'synced']
/** What lists read. */
export const listed = {
  collection: 'meetings',
  record: z.pick(Meeting, {
    ...{ _id: true, title: true, office: true, where: true, startsAt: true, stage: true, items: true },
    ...{ sample: true, sort: true },
  }),
}
export const listedPaths = ['title', 'office', 'where', 'startsAt', 'stage', 'items', 'sample', 'sort']
/** What every change of a meeting answers. */
export const changedTo = ({ _id, stage }: Meeting, { rev }: { rev: number }) => ({ id: _id, rev, stage })
