import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { keep, leaseMinutes } from '../../../types/handling'
import { call } from '../../lib/call'
import { uuid } from '../../lib/chance'
import { later } from '../../lib/later'
import { askAgainAfter } from '../../lib/queries'

const often = (leaseMinutes / 2) * 60_000

/** While a case that one holds is in view the lease goes on; once it is somebody else's, the case is asked again. */
export const useKeep = (id: string, holding: boolean): void => {
  const [seen, setSeen] = useState(true)
  useDidShow(() => setSeen(true))
  useDidHide(() => setSeen(false))
  useEffect(() => {
    if (!holding || !seen) return undefined
    const tell = () =>
      call(keep, { id }, uuid()).then(
        ({ held }) => !held && askAgainAfter(keep.name),
        () => undefined, // without a network the lease runs out by itself
      )
    const callOff = later(tell)
    const bell = setInterval(tell, often)
    return () => {
      callOff()
      clearInterval(bell)
    }
  }, [id, holding, seen])
}
