import { no, yes } from '../../../types/common'
import { consents as contract, hasAgreed, wordings } from '../../../types/consenting'
import { handle } from '../../kernel/handle'

export const consents = handle(contract, {
  look: () => ({}),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: ({ caller }) => ({
    rev: caller?.rev ?? 0,
    agreed: hasAgreed(caller?.agreed, 'privacy'),
    items: [...(caller?.agreed ?? [])].reverse().map((one) => ({
      ...one,
      title: wordings[one.what].title,
      withdraw: one.withdrawnAt === null ? yes : no('已经收回'),
      withdrawing: wordings[one.what].withdrawing,
    })),
  }),
})
