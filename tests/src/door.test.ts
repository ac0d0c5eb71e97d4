import { markOf } from '../../cloudfunctions/kernel/passes'
import { atDoor, blockLeft, type Desk, packFor, settle, walkIn } from '../../src/features/check-in/door'
import { keptScans } from '../../src/features/check-in/log'
import { isSigned } from '../../src/features/check-in/sealed'
import { conflictsOf, type Heard, heard, nobody, Pack } from '../../types/scans'
import { seeded } from '../support/clock-oracle'
import { afternoon, packFrom, start, storage, ticketOf } from '../support/doors'

const deskOf = (more: Partial<Desk> = {}) => {
  const { store, state, kept } = storage()
  let count = 0
  const nonce = () => `nonce-${String(count++).padStart(4, '0')}`
  const pack = packFrom('d-1', ['t-wang', 't-liu'])
  const desk: Desk = { pack, store, device: 'd-1', ahead: 0, now: () => start, nonce, isSigned, ...more }
  return { desk, state, kept }
}

describe('a door without network', () => {
  it('lets in who is on the list, once, and names them only then', () => {
    const { desk } = deskOf()
    expect(JSON.stringify(desk.pack.lines)).not.toContain('t-wang')
    expect(atDoor(desk, ticketOf('t-wang'))).toMatchObject({ verdict: 'OK', line: { name: 't-wang' } })
    expect(atDoor(desk, ticketOf('t-wang')).verdict).toBe('ALREADY')
    expect(keptScans(desk.store)).toHaveLength(1)
  })
  it('tells nothing of the list to who has only the phone', () => {
    const { desk } = deskOf()
    const words = JSON.stringify(Pack.parse(desk.pack))
    for (const secret of ['t-wang', 't-liu', '示例家', markOf('t-wang')]) expect(words).not.toContain(secret)
  })
  it('still knows its scans after it was killed', () => {
    const { desk } = deskOf()
    atDoor(desk, ticketOf('t-wang'))
    const again: Desk = { ...desk, nonce: () => 'nonce-after' }
    expect(atDoor(again, ticketOf('t-wang')).verdict).toBe('ALREADY')
  })
  it('says so when it has no room, and keeps nothing', () => {
    const { desk, state } = deskOf()
    state.room = 0
    expect(atDoor(desk, ticketOf('t-wang')).verdict).toBe('NOT_KEPT')
    expect(walkIn(desk, '吴奶奶').verdict).toBe('NOT_KEPT')
    state.room = 9
    expect(atDoor(desk, ticketOf('t-wang')).verdict).toBe('OK')
  })
  it('keeps the ticket of a family that signed up after the list was taken along', () => {
    const { desk } = deskOf()
    expect(atDoor(desk, ticketOf('t-late'))).toMatchObject({ verdict: 'NOT_LISTED', scan: { device: 'd-1' } })
    expect(keptScans(desk.store)).toHaveLength(1)
  })
  it('sends nobody away because its own clock is off by a day, and says that it is', () => {
    for (const off of [-86_400_000, 86_400_000]) {
      const { desk } = deskOf({ now: () => start + off })
      expect(atDoor(desk, ticketOf('t-wang'))).toMatchObject({ verdict: 'OK', doubt: true })
    }
  })
  it('gives walk-ins the seats of its block and none beyond', () => {
    const { desk } = deskOf()
    expect(['甲', '乙', '丙', '丁'].map((name) => walkIn(desk, name).verdict)).toEqual(['OK', 'OK', 'OK', 'NO_SEATS'])
    const fresh = { ...desk.pack, block: { ...desk.pack.block!, used: [1, 2, 3] } }
    const nonces = keptScans(desk.store).map(({ nonce }) => nonce)
    expect(settle(desk.store, fresh, nonces)).toBe(true)
    expect(keptScans(desk.store)).toEqual([])
    expect(blockLeft({ pack: Pack.parse(packFor(desk.store, desk.pack)), store: desk.store })).toEqual([])
  })
  it('lets go of no scan while there is no room for the fresh list', () => {
    const { desk, state } = deskOf()
    const { scan } = atDoor(desk, ticketOf('t-wang'))
    state.room = 0
    expect(settle(desk.store, desk.pack, [scan!.nonce])).toBe(false)
    expect(keptScans(desk.store)).toHaveLength(1)
  })
})

describe('scans of several doors', () => {
  const source = (nonce: string, at: number, device = 'd-1') => ({
    ...{ nonce, at, device, staff: 'm-chen', way: 'ticket' as const },
  })
  it('count once a seat, the earliest first, and both are shown', () => {
    const two: Heard[] = [
      { source: source('nonce-0002', 20, 'd-2'), seat: 'A', name: '王秀英' },
      { source: source('nonce-0001', 10), seat: 'A', name: '王秀英' },
    ]
    for (const order of [two, [...two].reverse(), [...two, ...two]]) {
      const { came } = order.reduce(heard, nobody)
      expect(came.A?.sources.map(({ device }) => device)).toEqual(['d-1', 'd-2'])
      expect(conflictsOf({ came })).toHaveLength(1)
    }
  })
  it('that are not counted are kept with their reason', () => {
    const { uncounted } = heard(nobody, { source: source('nonce-0001', 10), verdict: 'VOID' })
    expect(uncounted['nonce-0001']).toMatchObject({ verdict: 'VOID', staff: 'm-chen' })
  })
  it('end the same in any order, with none lost and nobody twice', () => {
    const chance = seeded(20_261_128)
    const all = Array.from({ length: 40 }, () => afternoon(chance))
    const sum = (of: 'lost' | 'twice' | 'diverged' | 'over' | 'scans' | 'refused') =>
      all.reduce((total, one) => total + one[of], 0)
    expect([sum('lost'), sum('twice'), sum('diverged'), sum('over')]).toEqual([0, 0, 0, 0])
    expect(sum('scans')).toBeGreaterThan(300)
    expect(sum('refused')).toBeGreaterThan(0)
  })
})
