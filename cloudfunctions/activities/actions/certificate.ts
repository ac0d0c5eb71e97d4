import { certificate as contract } from '../../../types/hours'
import { handle } from '../../kernel/handle'
import { readOne } from '../../kernel/store'
import { certificates } from '../shelves'

export const certificate = handle(contract, {
  act: async ({ input: { code }, fail }) => {
    const found = (await readOne(certificates, { code })) ?? fail('NO_CERTIFICATE')
    const { name, at, minutes, rows, sample } = found
    return { certificate: { code, name, at, minutes, rows, sample } }
  },
})
