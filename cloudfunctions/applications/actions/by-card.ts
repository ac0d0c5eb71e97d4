import { byCard as contract } from '../../../types/card'
import { covers } from '../../../types/common'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { cardKey, maskedName } from '../card'
import { counterVerdicts } from '../on-behalf'
import { applications } from '../shelves'
import { lineOf, wordOf } from '../show-case'

const deskRoles: readonly string[] = ['reviewer', 'supervisor']

export const byCard = handle(contract, {
  look: ({ card }) => ({ record: one(applications, { 'card.key': cardKey(card) }) }),
  target: ({ record }) => record && { offices: record.offices },
  act: ({ seen: { record: it }, caller, context, fail }) => {
    if (!it || !caller) return fail('NOT_FOUND')
    const grants = caller.grants.filter(({ role }) => deskRoles.includes(role))
    return {
      ...{ id: it._id, rev: it.rev, number: it.number, title: it.service.title, state: it.state, word: wordOf(it) },
      name: maskedName(it.applicant.name),
      helper: it.helper ? maskedName(it.helper.name) : null,
      line: lineOf(it, context.now),
      office: nameOf(it.office),
      dueAt: it.dueAt,
      materials: it.marks.flatMap((mark) => {
        const name = mark.kind === 'material' && it.service.materials.find(({ no }) => no === mark.no)?.name
        return mark.kind === 'material' ? [{ no: mark.no, name: name || '', why: mark.why }] : []
      }),
      fields: it.service.fields.flatMap((field) => {
        const mark = it.marks.find((one) => one.kind === 'field' && one.field === field.key)
        return mark ? [{ ...field, why: mark.why }] : []
      }),
      own: grants.some(({ scope }) => it.offices.some((office) => covers(scope, office))),
      can: counterVerdicts(it, caller, context.now),
    }
  },
})
