import { useState } from 'react'
import type { Role } from '../../types/action'
import { usePlaces } from '../features/district/places'
import { useStands } from '../lib/later'
import { useParams } from '../lib/routes'
import { type Me, type OfficeGroup, officeNamed, officesOf, seesBelow, within } from './offices'

/** Which office a page of the desk is about, and which others it could be. */
export type AtOffice = {
  grants: Me['grants']
  groups: OfficeGroup[]
  office: string
  name: string
  choose: (path: string) => void
}
const desk: readonly Role[] = ['reviewer', 'supervisor', 'admin']

/** The office named in the address when one of these roles reaches it, else the person's own, until another is chosen. */
export const useOffice = (me: Me, roles: readonly string[] = desk): AtOffice => {
  const { office: asked } = useParams()
  const grants = me.grants.filter(({ role }) => roles.includes(role))
  const places = usePlaces(useStands() && seesBelow(grants))
  const [office, choose] = useState(() => within(grants, asked))
  const groups = officesOf(grants, places.data)
  return { grants, groups, office, name: officeNamed(groups, office)?.name ?? '', choose }
}
