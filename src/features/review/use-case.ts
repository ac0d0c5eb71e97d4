import { useEffect, useRef } from 'react'
import { open } from '../../../types/reviewing'
import { useCall } from '../../lib/use-call'
import type { Item } from './words'

/**
 * One case in full. It is asked again when the list shows that it has moved, and not by the clock:
 * every answer brings new addresses for its files, and pictures would load anew under the reader's eyes.
 */
export const useCase = (id: string, row: Item | undefined) => {
  const asked = useCall(open, { id }, { enabled: id !== '' })
  const signs = row ? `${row.state} ${row.holder ?? ''} ${row.times}` : ''
  const last = useRef(signs)
  const { again } = asked
  useEffect(() => {
    if (last.current !== '' && signs !== '' && last.current !== signs) again()
    if (signs !== '') last.current = signs
  })
  return asked
}
