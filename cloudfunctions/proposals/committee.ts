import { Committee } from '../../types/proposals'
import { z } from '../../types/z'
import rows from './data/committees.json'

const committees = z.array(Committee).parse(rows)

/** The seats of a community's 大党委; undefined where they are not known yet. */
export const committeeOf = (community: string) => committees.find((one) => one.community === community)
export const hasSeat = (community: string, member: string): boolean =>
  committeeOf(community)?.seats.some(({ members }) => members.includes(member)) ?? false
