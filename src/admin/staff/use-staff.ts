import { useEffect, useState } from 'react'
import type { Role } from '../../../types/action'
import { type PersonLine, people } from '../../../types/people'
import { usePlaces } from '../../features/district/places'
import { call } from '../../lib/call'
import { useStands } from '../../lib/later'
import { useParams } from '../../lib/routes'
import { showTop } from '../../lib/scroll'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { useSettled } from '../../lib/use-settled'
import { keepInAddress } from '../address'
import { grantsAs, type Me, officesOf, seesBelow, within } from '../offices'

const inOrder = (rows: readonly PersonLine[]) => [...rows].sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))

/** Which place, whose name, which role, which person: in the address. `adding`: somebody new is looked for. */
export const useStaff = (me: Me) => {
  const params = useParams()
  const grants = grantsAs('admin', me)
  const places = usePlaces(useStands() && seesBelow(grants))
  const [scope, setScope] = useState(() => within(grants, params.scope))
  const [words, setWords] = useState('')
  const [role, setRole] = useState<Role | 'all'>('all')
  const [id, setId] = useState(params.id ?? '')
  const [adding, setAdding] = useState(false)
  useEffect(() => keepInAddress({ scope, id }), [scope, id])
  const name = useSettled(words.trim())
  const asked = { scope, ...(name ? { words: name } : {}), ...(role === 'all' ? {} : { role }) }
  const found = useCall(people, asked, { keep: true })
  const list = useMore(found.data, (after) => call(people, { ...asked, after }))
  const open = (one: string) => {
    setId(one)
    setAdding(false)
    showTop()
  }
  const add = () => {
    setId('')
    setAdding(true)
    showTop()
  }
  const close = () => {
    setId('')
    setAdding(false)
  }
  return {
    ...{ groups: officesOf(grants, places.data), places: places.data, scope, setScope, words, setWords, role, setRole },
    ...{ found, rows: inOrder(list.items), list, asking: found.data?.waiting ?? [], id, adding, open, add, close },
  }
}
export type Looking = ReturnType<typeof useStaff>
