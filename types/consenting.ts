import { command, member } from './action'
import { Instant } from './common'
import { z } from './z'

/** What a person can agree to with the platform, each in the wording of an edition; helpers are `Consent` in helping. */
export const wordings = {
  privacy: {
    title: '个人信息保护说明',
    edition: 1,
    /** 示例: what the district has to fill in is marked. */
    lines: [
      '办事要用到您填的姓名、住址、号码和传的照片，只给办这件事的工作人员看。',
      '身份证号、电话、银行卡号加了密。工作人员要看完整的号码，先要写明原因，您在“我的资料”里看得到。',
      '您随时可以在“我的资料”里看存了什么、带走一份、删掉办完的内容。',
      '没填完的替您存 30 天，没交的照片两天后删掉，办理记录按规定至少留六个月。',
      '负责单位和联系电话：待补（由云龙区填写）。这份说明是示例，正式的以区里公布的为准。',
    ],
    withdrawing: '收回以后不能再交新的申请，要先重新同意；正在办的照常办完，已经交的不会因此删掉。',
  },
} as const
export type Wording = keyof typeof wordings
export const WordingName = z.enum(Object.keys(wordings) as [Wording])

/** One agreement with one edition of a wording; it counts until it is withdrawn. */
export const Agreement = z.object({
  what: WordingName,
  edition: z.int(),
  at: Instant,
  withdrawnAt: z.nullable(Instant),
})
export type Agreement = z.infer<typeof Agreement>

/** Did the person agree to the wording as it stands today? */
export const hasAgreed = (agreed: readonly Agreement[] | undefined, what: Wording): boolean =>
  (agreed ?? []).some((one) => one.what === what && one.edition === wordings[what].edition && one.withdrawnAt === null)

/** What acts that need the agreement are refused with. */
export const notAgreed = { NOT_AGREED: '先看一看个人信息保护说明，同意了才能交' }

const Done = z.object({ rev: z.int() })
const input = z.object({ what: WordingName, edition: z.int() })

export const agree = command({
  name: 'members.agree',
  allow: member,
  input,
  output: Done,
  failures: { OTHER_EDITION: '说明刚刚改过，请看过新的再同意' },
})

/** Takes an agreement back: nothing new is handed in until it is given again, open cases go on. */
export const withdraw = command({
  name: 'members.withdraw',
  allow: member,
  input,
  output: Done,
  failures: { NOT_GIVEN: '这一份已经收回了' },
})
