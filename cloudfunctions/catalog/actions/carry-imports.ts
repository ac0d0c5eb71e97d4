import { carryImports as contract } from '../../../types/importing'
import { many } from '../../kernel/ask'
import { oneOf } from '../../kernel/filter'
import { handOnAll } from '../../kernel/hand-on'
import { onTimer } from '../../kernel/handle'
import { read } from '../../kernel/store'
import { carry } from '../carry'
import { imports } from '../shelves'

const onTheirWay = oneOf(['applying', 'returning', 'undoing'])

export const carryImports = onTimer(contract, async ({ now }) => {
  let carried = 0
  for (const it of await read(many(imports, { state: onTheirWay }, { limit: 10 })))
    if (await carry(it, now)) carried += 1
  return { carried, sent: await handOnAll({ shelf: imports, messagesOf: () => [] }) }
})
