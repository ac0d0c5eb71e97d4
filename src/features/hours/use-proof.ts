import { useState } from 'react'
import { certificate, certificateCode } from '../../../types/hours'
import { useCall } from '../../lib/use-call'

const length = 12
/** A certificate by the code that somebody types; asked for when all of its signs are there. */
export const useProof = (given: string) => {
  const [typed, setTyped] = useState(given)
  const code = certificateCode(typed)
  const whole = code.length === length
  const asked = useCall(certificate, { code }, { enabled: whole })
  return { typed, setTyped, whole, asked, long: code.length > length }
}
