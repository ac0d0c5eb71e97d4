import { Id } from '../../types/common'
import { Nonce } from '../../types/scans'

it('takes no id that every object has already: a lookup would find what nobody put there', () => {
  const inherited = Object.getOwnPropertyNames(Object.prototype)
  expect(inherited).toContain('__proto__')
  for (const name of [...inherited, 'prototype']) {
    expect([name, Id.safeParse(name).success]).toEqual([name, false])
    expect([name, Nonce.safeParse(name).success]).toEqual([name, false])
  }
  for (const id of ['h-wangxiuying', 'constructor-1', 'x-toString', 'v-1:h-2:3'])
    expect([id, Id.safeParse(id).success]).toEqual([id, true])
})
