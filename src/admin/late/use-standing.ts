import { useEffect, useState } from 'react'
import { type Figure, overview } from '../../../types/overview'
import { usePlaces } from '../../features/district/places'
import { useStands } from '../../lib/later'
import { useParams } from '../../lib/routes'
import { showTop } from '../../lib/scroll'
import { useCall } from '../../lib/use-call'
import { keepInAddress } from '../address'
import { grantsAs, type Me, officeNamed, officesOf, seesBelow, within } from '../offices'
import { isFigure } from './words'

/** Which place, which office of it, which figure: in the address. No office stands for all of them together. */
export const useStanding = (me: Me) => {
  const params = useParams()
  const grants = grantsAs('supervisor', me)
  const places = usePlaces(useStands() && seesBelow(grants))
  const [scope, setScope] = useState(() => within(grants, params.scope))
  const [office, setOffice] = useState(params.only ?? '')
  const [figure, setFigure] = useState<Figure | undefined>(() => (isFigure(params.figure) ? params.figure : undefined))
  useEffect(() => keepInAddress({ scope, only: office, figure }), [scope, office, figure])
  const found = useCall(overview, { scope })
  const groups = officesOf(grants, places.data)
  const choose = (place: string) => {
    setScope(place)
    setOffice('')
    setFigure(undefined)
  }
  const open = (one: string, of: Figure | undefined) => {
    setOffice(one)
    setFigure(of)
    showTop()
  }
  const alone = found.data?.offices.find(({ path }) => path === office)
  const name = alone?.name ?? officeNamed(groups, scope)?.name ?? ''
  return { scope, office, figure, found, groups, choose, open, alone, name }
}
