import { useDrafts } from '../../src/features/review/drafts'

it('loses no mark when two are made before the first is drawn', () => {
  const { write } = useDrafts.getState()
  const mark = (point: string) =>
    write('a-1', (now) => ({ ticked: { ...now.ticked, [point]: { on: true, why: '缺页' } } }))
  mark('m1')
  mark('m2')
  write('a-1', { note: '请在亮处拍' })
  expect(Object.keys(useDrafts.getState().byCase['a-1']?.ticked ?? {})).toEqual(['m1', 'm2'])
  expect(useDrafts.getState().byCase['a-1']?.note).toBe('请在亮处拍')
})
