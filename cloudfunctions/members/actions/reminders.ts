import { reminders as contract } from '../../../types/reminders'
import { handle } from '../../kernel/handle'
import { templates } from '../templates'

export const reminders = handle(contract, {
  act: () => {
    const all = Object.entries(templates()).map(([kind, template]) => [kind, template?.id])
    return { templates: Object.fromEntries(all) }
  },
})
