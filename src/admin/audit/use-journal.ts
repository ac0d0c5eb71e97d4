import { useEffect, useState } from 'react'
import { search } from '../../../types/audit'
import { usePlaces } from '../../features/district/places'
import { call } from '../../lib/call'
import { useStands } from '../../lib/later'
import { useParams } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { useSettled } from '../../lib/use-settled'
import { keepInAddress } from '../address'
import { grantsAs, type Me, officesOf, seesBelow, within } from '../offices'
import { numberIn } from './number'

/** What is looked for stands in the address; `marked` is the entry that a fault is about. */
export const useJournal = (me: Me) => {
  const params = useParams()
  const grants = grantsAs('auditor', me)
  const places = usePlaces(useStands() && seesBelow(grants))
  const [office, setOffice] = useState(() => within(grants, params.office))
  const [person, setPerson] = useState(params.person ?? '')
  const [number, setNumber] = useState(params.number ?? '')
  const [record, setRecord] = useState(params.record ?? '')
  const [marked, setMarked] = useState('')
  useEffect(() => keepInAddress({ office, person, number, record }), [office, person, number, record])
  const [name, whole] = [useSettled(person.trim()), numberIn(useSettled(number))]
  const asked = {
    office,
    ...(name ? { person: name } : {}),
    ...(whole ? { number: whole } : {}),
    ...(record ? { record } : {}),
  }
  const found = useCall(search, asked, { keep: true })
  const list = useMore(found.data, (after) => call(search, { ...asked, after }))
  /** One case alone, whoever did what to it. */
  const keepTo = (one: string, entry = '') => {
    setRecord(one)
    setMarked(entry)
    setPerson('')
    setNumber('')
  }
  return {
    ...{ groups: officesOf(grants, places.data), whole, unsure: number.trim() !== '' && whole === undefined },
    ...{ office, setOffice, person, setPerson, number, setNumber, record, marked, keepTo, found, list },
  }
}
export type Looking = ReturnType<typeof useJournal>
