import { paperFaults, splitFaults } from '../../src/features/applications/paper-faults'
import type { Paper } from '../../src/features/applications/papers'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

const paper = (no: number, state: Paper['state']): Paper => ({
  key: `${no}${state}`,
  no,
  name: '照片.jpg',
  type: 'jpg',
  picture: '',
  state,
})
const wanted = [
  { no: 1, name: '身份证', required: true, from: '' },
  { no: 2, name: '户口簿', required: true, from: '' },
  { no: 3, name: '委托书', required: false, from: '' },
]

it('names the material that is missing by its number', () => {
  expect(paperFaults(wanted, [paper(1, 'done')])).toEqual({ 2: '请传第 2 项：户口簿' })
})

it('does not let a file go that never arrived, and counts one that is still on its way as there', () => {
  const faults = paperFaults(wanted, [paper(1, 'busy'), paper(2, 'failed'), paper(3, 'failed')])
  expect(Object.keys(faults)).toEqual(['2', '3'])
  expect(faults[3]).toMatch('没传成')
})

it('puts the faults that the cloud names where they belong', () => {
  expect(splitFaults({ phone: '电话号码不对', 'form.name': '这一项要填', 'material.2': '请传第 2 项' })).toEqual({
    form: { phone: '电话号码不对', name: '这一项要填' },
    papers: { 2: '请传第 2 项' },
  })
})
