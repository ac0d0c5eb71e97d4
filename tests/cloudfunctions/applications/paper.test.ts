import {
  allOurs,
  formFaults,
  materialFaults,
  mendFaults,
  sealFile,
  sealForm,
} from '../../../cloudfunctions/applications/paper'
import type { Application, Mark } from '../../../types/applications'
import type { Material } from '../../../types/catalog'
import type { FormField } from '../../../types/forms'

beforeAll(() => {
  process.env.SEAL_KEY = Buffer.alloc(32, 7).toString('base64')
})

const material = (no: number, required = true): Material => ({
  no,
  name: `材料${no}`,
  kind: 'photo',
  issuer: '示例',
  required,
})
const fields: FormField[] = [
  { key: 'name', label: '姓名', kind: 'name', required: true },
  { key: 'phone', label: '电话', kind: 'phone', required: true },
  { key: 'note', label: '说明', kind: 'longText', required: false },
]
const file = { fileID: 'cloud://e.b/applications/m-1/x.png', name: 'x.png', type: 'png' as const, size: 70 }
const filed = (no: number) => ({ no, files: [sealFile('m-1', file)] })

it('names each missing material by its number', () => {
  expect(materialFaults([material(1), material(2), material(3, false)], [filed(1)])).toEqual({
    'material.2': '请传第 2 项：材料2',
  })
})

it('takes no material that the service does not ask for, and none twice', () => {
  expect(Object.keys(materialFaults([material(1)], [filed(1), filed(7)]))).toEqual(['material.7'])
  expect(Object.keys(materialFaults([material(1)], [filed(1), filed(1)]))).toEqual(['material.1'])
})

it('takes only files that the cloud looked into for this very person', () => {
  expect(allOurs('m-1', [filed(1)])).toBe(true)
  expect(allOurs('m-2', [filed(1)])).toBe(false)
  expect(allOurs('m-1', [{ no: 1, files: [{ ...sealFile('m-1', file), size: 71 }] }])).toBe(false)
})

it('seals the numbers that identify a person and leaves the rest readable', () => {
  const kept = sealForm(fields, { name: '王秀英', phone: '13800000000', note: '' }, 'a-1')
  expect(kept).toEqual({ name: '王秀英', phone: { sealed: expect.stringMatching(/^v1\./), shown: '138****0000' } })
  expect(JSON.stringify(kept)).not.toContain('13800000000')
})

it('finds the same faults as the page does, by the same words', () => {
  expect(formFaults(fields, { name: '', phone: '1' })).toEqual({
    name: '这一项要填',
    phone: '电话号码不对，手机是 11 位',
  })
})

describe('mending', () => {
  const returned = (marks: Mark[]) =>
    ({ marks, service: { fields, materials: [material(1), material(2)] } }) as unknown as Application
  const marks: Mark[] = [
    { kind: 'field', field: 'phone', why: '打不通' },
    { kind: 'material', no: 2, why: '不清楚' },
  ]
  it('wants each marked thing and nothing else', () => {
    expect(mendFaults(returned(marks), { phone: '13900000000' }, [filed(2)])).toEqual({
      odd: false,
      form: {},
      files: {},
    })
    expect(mendFaults(returned(marks), {}, [])).toEqual({
      odd: false,
      form: { phone: '这一项要填' },
      files: { 'material.2': '请传第 2 项：材料2' },
    })
    expect(mendFaults(returned(marks), { name: '别人' }, []).odd).toBe(true)
    expect(mendFaults(returned(marks), {}, [filed(1)]).odd).toBe(true)
  })
})
