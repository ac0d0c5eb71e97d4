import { signs } from '../../../types/codes'
import { certify as contract } from '../../../types/hours'
import { one } from '../../kernel/ask'
import { digest } from '../../kernel/context'
import { handle } from '../../kernel/handle'
import { drawn } from '../../kernel/session'
import { insertOnce } from '../../kernel/store'
import { countedFor, hoursOf, sumOf } from '../served'
import { certificates } from '../shelves'

/** Sixty bits that only the cloud can make of a call. */
const codeFor = (claim: string): string =>
  [...Buffer.from(drawn(`certificate:${claim}`), 'base64url').subarray(0, 12)].map((one) => signs[one % 32]).join('')

const idOf = (openid: string | undefined, key: string): string => `z-${digest([openid, key]).slice(0, 24)}`

/** The same call again finds the one that it made, whatever was counted since. */
export const certify = handle(contract, {
  look: (_input, { openid }, key) => ({ before: one(certificates, { _id: idOf(openid, key) }) }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ input, seen: { before }, caller, context, key, hash, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const _id = idOf(context.openid, key)
    if (before) return before.hash === hash ? { code: before.code } : fail('KEY_REUSED')
    const found = hoursOf(await countedFor(caller._id), caller._id).find(
      ({ household, person }) => household === input.household && person === input.person,
    )
    const { household, person, name, rows } = found ?? fail('NOTHING')
    const made = {
      ...{ _id, household, person, name, rows, hash },
      by: caller._id,
      at: context.now,
      minutes: sumOf(rows),
    }
    const sample = rows.some((one) => one.sample)
    const { document } = await insertOnce(certificates, (attempt) => ({
      ...{ ...made, sample, code: codeFor(`${_id}:${attempt}`) },
    }))
    return { code: document.code }
  },
})
