import { useEffect, useState } from 'react'
import { queries } from './queries'

/** Does what nobody waits for once the screen stands: at four looks in a second no answer was on its way. Gives what calls it off. */
export const later = (work: () => void): (() => void) => {
  let calm = 0
  const look = () => {
    calm = queries.isFetching() > 0 ? 0 : calm + 1
    if (calm < 4) bell = setTimeout(look, 300)
    else work()
  }
  let bell = setTimeout(look, 300)
  return () => clearTimeout(bell)
}

/** Does the screen stand? */
export const useStands = (): boolean => {
  const [stands, setStands] = useState(false)
  useEffect(() => later(() => setStands(true)), [])
  return stands
}
