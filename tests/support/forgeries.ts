import { generateKeyPairSync, sign } from 'node:crypto'
import { isOurs, markOf, passFor, printedCode, proofOf, screenCode, yearsOf } from '../../cloudfunctions/kernel/passes'
import { type Door, type Line, verdictOfPlace, verdictOfTicket, type Wall } from '../../types/checks'
import { type Pass, passBody, passIn, signs, spelled, windowAt } from '../../types/codes'

process.env.SESSION_SECRET ??= 'a secret of the test, long enough to be one'
export const now = Date.UTC(2026, 10, 27, 2)
const hour = 3_600_000
/** Wang Xiuying's seat at the lesson, and the door where she shows it. */
export const seat: Omit<Pass, 'key'> = {
  ...{ activity: markOf('a-lesson'), session: 1, ticket: markOf('t-wang'), edition: 2 },
  until: now + 3 * hour,
}
export const lines = new Map<string, Line>([
  [markOf('t-wang'), { edition: 2, state: 'good' }],
  [markOf('t-zhang'), { edition: 1, state: 'void' }],
  [markOf('t-liu'), { edition: 1, state: 'in' }],
])
export const doorOf = (verify: Door['verify'] = isOurs): Door => ({
  ...{ activity: seat.activity, session: 1, opensAt: now - hour, closesAt: now + 2 * hour, calledOff: false },
  keys: yearsOf(now),
  verify,
  line: ({ pass }) => lines.get(pass.ticket),
})
export const wall: Wall = { centre: markOf('diemeng-centre'), edition: 1, proofOf }
export const ticket = (more: Partial<Omit<Pass, 'key'>> = {}, issued = now) => passFor({ ...seat, ...more }, issued)
export const screen = screenCode('diemeng-centre', windowAt(now))
export const printed = printedCode('diemeng-centre', 1)

const stranger = generateKeyPairSync('ed25519').privateKey
/** Signed by somebody else, with every word as it should be. */
export const foreign = (more: Partial<Pass> = {}): string => {
  const body = passBody({ ...seat, key: 2026, ...more })
  return body + spelled(sign(null, Buffer.from(body), stranger))
}

const order = 2n ** 252n + 27742317777372353535851937790883648493n
const little = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)
/** The same signature in its other writing, which a lenient verifier takes as well. */
export const otherWriting = (text: string): string => {
  const { body, signature } = passIn(text)!
  const second = (little(signature.subarray(32)) + order).toString(16).padStart(64, '0')
  return body + spelled(Buffer.concat([signature.subarray(0, 32), Buffer.from(second, 'hex').reverse()]))
}

/** Every text that differs from a code in one bit of one of its bytes. */
export const bitFlips = (text: string): string[] =>
  [...text].flatMap((sign, at) =>
    Array.from(
      { length: 8 },
      (_, bit) => text.slice(0, at) + String.fromCharCode(sign.charCodeAt(0) ^ (1 << bit)) + text.slice(at + 1),
    ),
  )
/** The code with one bit of its signature turned, spelled as it should be: it reads well and must not be believed. */
export const signatureFlips = (text: string): string[] => {
  const { body, signature } = passIn(text)!
  return Array.from({ length: 512 }, (_, bit) => {
    const turned = Uint8Array.from(signature)
    turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    return body + spelled(turned)
  })
}

type Chance = () => number
const pick = (chance: Chance, most: number) => Math.floor(chance() * most)
const swapSign = (text: string, chance: Chance) => {
  const at = pick(chance, text.length)
  return text.slice(0, at) + signs.charAt(pick(chance, 32)) + text.slice(at + 1)
}
const ways: ((text: string, chance: Chance) => string)[] = [
  swapSign,
  (text, chance) => swapSign(swapSign(swapSign(text, chance), chance), chance),
  (text, chance) => text.slice(0, pick(chance, text.length)),
  (text, chance) => text.slice(1 + pick(chance, 8)),
  (text, chance) => text + signs.charAt(pick(chance, 32)),
  (text, chance) => {
    const [at, length] = [pick(chance, text.length - 8), 2 + pick(chance, 6)]
    return text.slice(0, at) + [...text.slice(at, at + length)].reverse().join('') + text.slice(at + length)
  },
  (text, chance) => {
    // Another person's words under this signature.
    const other = passBody({ ...seat, key: 2026, ticket: markOf(`t-${pick(chance, 1e6)}`) })
    return other + text.slice(other.length)
  },
  (_text, chance) => foreign({ edition: pick(chance, 1000) }),
  (text, chance) => {
    const at = pick(chance, text.length)
    return text.slice(0, at) + String.fromCharCode(32 + pick(chance, 95)) + text.slice(at + 1)
  },
]
/** A code that was tampered with in some way; never the code itself. */
export const mutant = (text: string, chance: Chance): string => {
  for (;;) {
    const made = ways[pick(chance, ways.length)]!(text, chance)
    if (made !== text) return made
  }
}

/** Would the door or the wall let it pass? */
export const isAccepted = (text: string, door: Door): boolean =>
  verdictOfTicket(text, door, now) === 'OK' || verdictOfPlace(text, wall, now) === 'OK'

/** Flips of every bit, each mutant by chance: how many were tried, and which came through. */
export const forge = (count: number, chance: Chance): { tried: number; accepted: string[] } => {
  const door = doorOf()
  const codes = [ticket(), screen, printed]
  const texts = [...codes.flatMap(bitFlips), ...signatureFlips(ticket()), otherWriting(ticket())]
  const accepted = texts.filter((text) => isAccepted(text, door))
  for (let at = 0; at < count; at++) {
    const text = mutant(codes[at % codes.length]!, chance)
    if (!codes.includes(text) && isAccepted(text, door)) accepted.push(text)
  }
  return { tried: texts.length + count, accepted }
}
