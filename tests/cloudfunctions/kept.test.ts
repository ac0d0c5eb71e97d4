import { kept } from '../../cloudfunctions/kernel/kept'

it('makes each thing once, and forgets the oldest when there are too many', () => {
  const asked: string[] = []
  const made = kept(2, (key: string) => {
    asked.push(key)
    return key.toUpperCase()
  })
  expect(['a', 'b', 'a', 'c', 'b', 'a'].map(made)).toEqual(['A', 'B', 'A', 'C', 'B', 'A'])
  expect(asked).toEqual(['a', 'b', 'c', 'a'])
})
