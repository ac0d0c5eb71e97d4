import { command, member, query, visitor } from './action'
import { Id, Instant, keyOf } from './common'
import { z } from './z'

/** One session that somebody was at, with the minutes that were counted. */
export const Served = z.object({
  ...{ activity: Id, session: z.string(), title: z.string(), placeName: z.string(), from: Instant },
  ...{ minutes: z.int(), sample: z.boolean() },
})
export type Served = z.infer<typeof Served>
/** So many sessions stand on a certificate, the newest first; its sum is of these. */
export const mostServed = 100

/** What everybody may check who was given the code. */
const Words = z.object({
  ...{ code: z.string(), name: z.string(), at: Instant, minutes: z.int(), rows: z.array(Served), sample: z.boolean() },
})
/** As it was on the day when it was made; nothing changes it afterwards. `by` had it made, `person` is one of the household. */
export const Certificate = z.extend(Words, { _id: Id, by: Id, household: Id, person: Id, hash: z.string() })
export type Certificate = z.infer<typeof Certificate>

/** Twelve signs that nobody mixes up when they are read out. */
export const CertificateCode = z.string().check(z.regex(keyOf('[0-9A-HJKMNP-TV-Z]{12}')))
/** What somebody typed, as a code: small letters, spaces and dashes do not matter. */
export const certificateCode = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, '')
export const spaced = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

const Person = z.object({ household: Id, person: Id, name: z.string(), minutes: z.int(), times: z.int() })
/** The hours of one's family, and the certificates that one had made. */
export const myHours = query({
  name: 'activities.hours',
  allow: member,
  input: z.object({}),
  output: z.object({
    people: z.array(z.extend(Person, { rows: z.array(Served) })),
    certificates: z.array(z.object({ code: z.string(), name: z.string(), minutes: z.int(), at: Instant })),
  }),
  failures: {},
})

/** Has one made for somebody of the family, with all that is counted until now. */
export const certify = command({
  name: 'activities.certify',
  allow: member,
  input: z.object({ household: Id, person: Id }),
  output: z.object({ code: z.string() }),
  failures: { NOTHING: '还没有记下的时长，签到又签退以后才有' },
})

/** Whoever has the code sees what it vouches for, without signing in. */
export const certificate = query({
  name: 'activities.certificate',
  allow: visitor,
  input: z.object({ code: CertificateCode }),
  output: z.object({ certificate: Words }),
  failures: { NO_CERTIFICATE: '没有这个编号的证明，请对一遍编号' },
})

/** “2 小时 5 分”. */
export const hoursWord = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
}
