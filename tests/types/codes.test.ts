import { randomBytes } from 'node:crypto'
import nacl from 'tweetnacl'
import { isOurs, markOf, openKeys, passFor, printedCode, screenCode } from '../../cloudfunctions/kernel/passes'
import { type Door, verdictOfPlace, verdictOfTicket } from '../../types/checks'
import { epoch, passIn, type ReadPass, spelled, unspelled, windowAt } from '../../types/codes'
import { seeded } from '../support/clock-oracle'
import {
  bitFlips,
  doorOf,
  foreign,
  forge,
  isAccepted,
  mutant,
  now,
  otherWriting,
  printed,
  screen,
  signatureFlips,
  ticket,
  wall,
} from '../support/forgeries'

/** As a phone looks: the open key only, no secret at hand. */
const onPhone = ({ pass, body, signature }: ReadPass): boolean => {
  const key = openKeys(now).find(({ year }) => year === pass.key)?.key ?? ''
  return nacl.sign.detached.verify(Buffer.from(body), signature, Buffer.from(key, 'hex'))
}
const atDoor = (text: string, more: Partial<Door> = {}) => verdictOfTicket(text, { ...doorOf(), ...more }, now)
const atWall = (text: string, at = now) => verdictOfPlace(text, wall, at)
const hour = 3_600_000

describe('what a ticket comes to at the door', () => {
  it('lets a good one in, by the cloud’s key and by the phone’s', () => {
    expect(atDoor(ticket())).toBe('OK')
    expect(atDoor(ticket(), { verify: onPhone })).toBe('OK')
  })
  it('is small enough for a coarse code and names nobody', () => {
    expect(ticket()).toMatch(/^[0-9A-Z]{149}$/)
    expect(screen).toMatch(/^[0-9A-Z]{46}$/)
  })
  it.each([
    ['OTHER_ACTIVITY', ticket({ activity: markOf('a-other') })],
    ['OTHER_SESSION', ticket({ session: 2 })],
    ['NOT_LISTED', ticket({ ticket: markOf('t-nobody') })],
    ['REPLACED', ticket({ edition: 1 })],
    ['VOID', ticket({ ticket: markOf('t-zhang'), edition: 1 })],
    ['ALREADY', ticket({ ticket: markOf('t-liu'), edition: 1 })],
    ['EXPIRED', ticket({ until: now - 1 })],
    ['OLD_KEY', ticket({}, Date.UTC(2024, 5, 1))],
    ['FORGED', ticket({}, Date.UTC(2027, 5, 1))],
    ['FORGED', foreign()],
    ['FORGED', otherWriting(ticket())],
    ['UNREADABLE', ticket().slice(0, -1)],
    ['UNREADABLE', ticket().toLowerCase()],
    ['UNREADABLE', 'YLK00000000000000000000000000'],
    ['WRONG_KIND', screen],
  ])('says %s', (verdict, text) => expect(atDoor(text)).toBe(verdict))
  it('knows the hours of the door and that an activity is called off', () => {
    expect(atDoor(ticket(), { opensAt: now + 1 })).toBe('TOO_EARLY')
    expect(atDoor(ticket(), { closesAt: now })).toBe('TOO_LATE')
    expect(atDoor(ticket(), { calledOff: true })).toBe('CALLED_OFF')
  })
  it('takes last year’s key in January', () => {
    const january = Date.UTC(2027, 0, 2)
    const text = passFor({ ...passIn(ticket())!.pass, until: january + hour }, now)
    const door = { ...doorOf(), keys: [2026, 2027], closesAt: january + hour }
    expect(verdictOfTicket(text, door, january)).toBe('OK')
  })
})

describe('what a centre’s code comes to', () => {
  it('takes a screen’s code while it is on the screen and five seconds more', () => {
    const begin = epoch + windowAt(now) * 30_000
    expect([0, 29_999, 30_000, 34_999].map((ms) => atWall(screen, begin + ms))).toEqual(['OK', 'OK', 'OK', 'OK'])
    expect([35_000, 60_000, 86_400_000].map((ms) => atWall(screen, begin + ms))).toEqual(Array(3).fill('EXPIRED'))
    expect(atWall(screen, begin - 1)).toBe('TOO_EARLY')
  })
  it.each([
    ['OTHER_CENTRE', screenCode('huimin-centre', windowAt(now))],
    ['OTHER_CENTRE', printedCode('xuanwu-centre', 1)],
    ['REPLACED', printedCode('diemeng-centre', 0)],
    ['OK', printed],
    ['WRONG_KIND', ticket()],
    ['UNREADABLE', printed.slice(1)],
    ['FORGED', `${screen.slice(0, -1)}${screen.endsWith('0') ? '1' : '0'}`],
  ])('says %s', (verdict, text) => expect(atWall(text)).toBe(verdict))
})

describe('forgery', () => {
  it('believes no code with a bit turned, nor one cut short', () => {
    for (const code of [ticket(), screen, printed]) {
      expect(bitFlips(code).filter((text) => isAccepted(text, doorOf()))).toEqual([])
      expect([...code].filter((_, at) => isAccepted(code.slice(0, at), doorOf()))).toEqual([])
    }
    expect(new Set(signatureFlips(ticket()).map((text) => atDoor(text)))).toEqual(new Set(['FORGED']))
  })
  it('accepts none of three thousand mutants', () => {
    const { tried, accepted } = forge(3000, seeded(20_261_127))
    expect(accepted).toEqual([])
    expect(tried).toBeGreaterThan(3000)
  })
  it('says the same on the phone as in the cloud', () => {
    const chance = seeded(7)
    const texts = Array.from({ length: 60 }, () => mutant(ticket(), chance))
    const said = (verify: Door['verify']) => [...texts, ticket(), foreign()].map((text) => atDoor(text, { verify }))
    expect(said(onPhone)).toEqual(said(isOurs))
  })
  it('spells every bytes in one way only', () => {
    for (let length = 1; length < 65; length++) {
      const bytes = Uint8Array.from(randomBytes(length))
      expect(unspelled(spelled(bytes), length)).toEqual(bytes)
    }
    expect(unspelled('01', 1)).toBeUndefined()
  })
})
