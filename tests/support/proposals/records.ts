import { raiseAtDesk } from '../../../types/screening'
import type { Cloud } from '../cloud'
import { home, proposalAt, written } from './neighbours'

/** 王秀英's own, waiting for seconds. */
export const ownProposal = (cloud: Cloud): Promise<string> => proposalAt(cloud, 'seconding')
/** The card of one that a desk raised for somebody else. */
export const cardedProposal = async (cloud: Cloud): Promise<string> => {
  const who = { office: home, name: '吴奶奶', idTail: '0035', seen: true as const }
  return (await (await cloud.as('陈静')).must(raiseAtDesk, { ...who, ...written })).token
}
