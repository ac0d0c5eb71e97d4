import { faultOfFile, shortName, typeOf } from '../../src/lib/picked'

it('knows a file by its name', () => {
  expect(typeOf('户口簿.JPEG')).toBe('jpg')
  expect(typeOf('扫描.PDF')).toBe('pdf')
  expect(typeOf('照片.heic')).toBeUndefined()
  expect(typeOf('没有结尾')).toBeUndefined()
})

it('refuses what the cloud would refuse, before it is sent', () => {
  expect(faultOfFile('jpg', 200_000)).toBeUndefined()
  expect(faultOfFile('jpg', 6_000_000)).toMatch('5 MB')
  expect(faultOfFile('pdf', 6_000_000)).toBeUndefined()
  expect(faultOfFile('pdf', 11_000_000)).toMatch('10 MB')
  expect(faultOfFile('png', 0)).toMatch('空')
  expect(faultOfFile(undefined, 10)).toMatch('PDF')
})

it('shortens a long name and keeps its ending', () => {
  const name = shortName(`${'很长'.repeat(60)}.pdf`)
  expect(name.length).toBeLessThanOrEqual(80)
  expect(name.endsWith('.pdf')).toBe(true)
  expect(shortName('  ')).toBe('照片')
})
