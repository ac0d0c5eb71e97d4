/** @jest-environment jsdom */
import { act, createElement } from 'react'
import { createRoot } from 'react-dom/client'

import { type Form, useForm } from '../../src/features/applications/use-form'
import type { Answers, FormField } from '../../types/forms'

const field = (key: string): FormField => ({ key, label: key, kind: 'text', required: true, max: 20 })
const fields = ['name', 'address'].map(field)

type Drawn = { form?: Form; kept: Answers[] }
const Sheet = ({ drawn }: { drawn: Drawn }) => {
  drawn.form = useForm(fields, { form: {} }, (answers) => drawn.kept.push(answers))
  return null
}

const opened = () => {
  const drawn: Drawn = { kept: [] }
  act(() => createRoot(document.createElement('div')).render(createElement(Sheet, { drawn })))
  const now = (): Form => {
    if (!drawn.form) throw new Error('the form was not drawn')
    return drawn.form
  }
  return { now, kept: drawn.kept }
}
const faultsOf = (form: Form): Record<string, string> => {
  let faults = {}
  act(() => {
    faults = form.check().faults
  })
  return faults
}

beforeAll(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }))

it('loses no answer when two are given before a slow phone has drawn the first', () => {
  const { now, kept } = opened()
  const drawn = now()
  act(() => {
    drawn.change(field('name'), '王秀英')
    drawn.change(field('address'), '示例路 1 号')
  })
  expect(now().answers).toEqual({ name: '王秀英', address: '示例路 1 号' })
  expect(kept.at(-1)).toEqual({ name: '王秀英', address: '示例路 1 号' })
  expect(faultsOf(now())).toEqual({})
})

it('checks what is there now, not what was drawn when the button was made', () => {
  const { now } = opened()
  const drawn = now()
  act(() => drawn.change(field('name'), '王秀英'))
  expect(Object.keys(faultsOf(drawn))).toEqual(['address'])
})
