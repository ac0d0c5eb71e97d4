import { createHash } from 'node:crypto'
import { rollLines } from '../../src/admin/vote/roll-lines'

it('reads a roll as it comes out of a table', () => {
  const { lines, faults } = rollLines('3-1-101\t89.37\t王秀英\n3-1-102，112.64，刘志强\n\n 3-1-201 89.37 ', true)
  expect(faults).toEqual([])
  expect(lines).toEqual([
    { label: '3-1-101', area: 8937, owner: '王秀英' },
    { label: '3-1-102', area: 11_264, owner: '刘志强' },
    { label: '3-1-201', area: 8937, owner: '' },
  ])
  expect(rollLines('王秀英\n102 刘志强', false).lines).toEqual([
    { label: '王秀英', area: 0, owner: '王秀英' },
    { label: '102', area: 0, owner: '刘志强' },
  ])
})

it('says on which line something is wrong, and takes nothing twice', () => {
  const { lines, faults } = rollLines('101 八十九\n102 90\n102 91', true)
  expect(lines).toHaveLength(1)
  expect(faults).toEqual(['第 1 行：面积要写成 89.37 这样', '第 3 行：“102”写了两次'])
})

it('computes on the phone the digest that the cloud computes', async () => {
  const { hash } = await import('../../src/meet/vote/hash')
  for (const text of ['', 'vote:vt-1', '["0C4E","yes","3-1-101 业主",8937]', '🏠'.repeat(90)])
    expect(hash(text)).toBe(createHash('sha512').update(text).digest('hex').slice(0, 64))
})
