import { useEffect, useState } from 'react'
import { queries } from './queries'

/** Does what nobody waits for once the screen stands: no answer has been on its way for a second. Gives what calls it off. */
export const later = (work: () => void): (() => void) => {
  const look = () => (queries.isFetching() > 0 ? wait() : work())
  let bell: ReturnType<typeof setTimeout>
  const wait = () => {
    bell = setTimeout(look, 1000)
  }
  wait()
  return () => clearTimeout(bell)
}

/** Does the screen stand? */
export const useStands = (): boolean => {
  const [stands, setStands] = useState(false)
  useEffect(() => later(() => setStands(true)), [])
  return stands
}
