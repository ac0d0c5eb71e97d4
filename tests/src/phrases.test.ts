import { added, filled, fillOf, ready } from '../../src/features/review/phrase-words'

const fill = fillOf({ applicant: '王秀英', number: 'YL261126-000001', title: '高龄津贴' }, '绿地北社区')

it('puts what the case knows into a template', () => {
  expect(filled('{姓名}您好，{事项}到{岗位}办，编号{编号}', fill)).toBe(
    '王秀英您好，高龄津贴到绿地北社区办，编号YL261126-000001',
  )
  for (const words of Object.values(ready).flat()) expect(filled(words, fill)).not.toMatch(/[{}]/)
})

it('adds a template to what is written, and loses nothing but what has no room', () => {
  expect(added('', '一句', 300)).toBe('一句')
  expect(added('写了的 ', '一句', 300)).toBe('写了的\n一句')
  expect(added('写了的', '一句', 5)).toBe('写了的\n一')
})
