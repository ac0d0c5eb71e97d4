import { useState } from 'react'
import type { Answer, FormField } from '../../../types/forms'
import { Field } from '../../ui/field/field'
import { FileTiles, type Tile } from '../../ui/file-tiles'
import { SearchBar } from '../../ui/search-bar'
import { type Exhibit, longName, nothing } from './exhibit'

type Kind = FormField['kind']
const choices = ['户籍地', '本区其他社区', '外地']
const kinds: [Kind, string, Answer?][] = [
  ['text', '活动名称', '家庭微党课'],
  ['longText', '说得细一点', '5 号楼到公交站的路灯不亮'],
  ['number', '一共几个座位', '20'],
  ['money', '每月多少元', '200'],
  ['date', '哪一天', '2026-12-01'],
  ['choice', '老人现在住在哪', '户籍地'],
  ['choices', '要带什么', ['户籍地']],
  ['yesNo', '有没有退休金', true],
  ['name', '老人姓名', '王秀英'],
  ['idCard', '身份证号'],
  ['phone', '联系电话'],
  ['address', '户籍地址'],
  ['bankCard', '社会保障卡号'],
]
const fieldOf = (kind: Kind, label: string): FormField => ({
  ...{ key: `gallery-${kind}`, kind, label, required: kind !== 'address', max: 100 },
  ...(kind === 'choice' || kind === 'choices' ? { options: choices } : {}),
  ...(kind === 'idCard' ? { hint: '18 位，最后一位是 X 也照填' } : {}),
})

type AskedProps = { kind: Kind; label: string; start: Answer | undefined; fault?: string }
const Asked = ({ kind, label, start, fault }: AskedProps) => {
  const [value, setValue] = useState(start)
  return <Field field={fieldOf(kind, label)} value={value} fault={fault} change={setValue} leave={nothing} />
}

const tile = (key: string, state: Tile['state'], note?: string): Tile => ({ key, name: `材料${key}.png`, state, note })
const Search = ({ start }: { start: string }) => {
  const [words, setWords] = useState(start)
  return <SearchBar value={words} hint="姓名、手机尾号、编号" onChange={setWords} />
}

/** What is filled in. */
export const forms: Exhibit[] = [
  {
    name: 'Field 每一种题',
    states: kinds.map(([kind, label, start]) => [kind, <Asked key={kind} kind={kind} label={label} start={start} />]),
  },
  {
    name: 'Field 填错了',
    states: [
      ['text', <Asked key="1" kind="text" label="活动名称（填错）" start="党" fault="要填，两个字以上" />],
      ['choice', <Asked key="2" kind="choice" label={longName} start="" fault="请选一个" />],
    ],
  },
  {
    name: 'FileTiles 材料',
    states: [
      ['空的', <FileTiles key="1" tiles={[]} label="居民户口簿" room={4} onAdd={nothing} onOpen={nothing} />],
      [
        '各种情况',
        <FileTiles
          key="2"
          label="居民户口簿"
          room={1}
          onAdd={nothing}
          onOpen={nothing}
          onRemove={nothing}
          tiles={[tile('1', 'done'), tile('2', 'busy'), tile('3', 'failed'), tile('4', 'refused', '超过 5 MB')]}
        />,
      ],
    ],
  },
  {
    name: 'SearchBar 搜',
    states: [
      ['空的', <Search key="1" start="" />],
      ['写了字', <Search key="2" start="老人补贴" />],
    ],
  },
]
