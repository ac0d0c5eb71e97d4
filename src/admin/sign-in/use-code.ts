import { useCallback, useEffect, useRef, useState } from 'react'
import type { Output } from '../../../types/action'
import { askSignIn, takeSignIn } from '../../../types/sign-in'
import { call } from '../../lib/call'
import { uuid } from '../../lib/chance'
import { asFailure, passing } from '../../lib/failure'

export type Code = Output<typeof askSignIn> & { key: string }
type OnIn = (session: string, person: string) => void
const pause = 2000

/** Asks until somebody has confirmed. One key for all the asking: a reply that was lost comes again. */
const watch = (code: Code, done: OnIn, failed: (words: string) => void): (() => void) => {
  let on = true
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = async () => {
    try {
      const { session, person } = await call(takeSignIn, { id: code.id, secret: code.secret }, code.key)
      if (on && session && person) return done(session, person)
    } catch (error) {
      const failure = asFailure(error)
      if (on && !passing(failure)) return failed(failure.message)
    }
    if (on) timer = setTimeout(look, pause)
  }
  timer = setTimeout(look, pause)
  return () => {
    on = false
    clearTimeout(timer)
  }
}

/** A code for this page, and what became of it. */
export const useCode = (onIn: OnIn) => {
  const [code, setCode] = useState<Code>()
  const [problem, setProblem] = useState('')
  const done = useRef(onIn)
  done.current = onIn
  const again = useCallback(async () => {
    setProblem('')
    setCode(undefined)
    try {
      setCode({ ...(await call(askSignIn, {})), key: uuid() })
    } catch (error) {
      setProblem(asFailure(error).message)
    }
  }, [])
  useEffect(() => void again(), [again])
  useEffect(
    () => (code ? watch(code, (session, person) => done.current(session, person), setProblem) : undefined),
    [code],
  )
  return { code, problem, again }
}
