import { useEffect, useState } from 'react'

const pause = 300

/** The words once nothing was typed for a moment. */
export const useSettled = (words: string): string => {
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const bell = setTimeout(() => setSettled(words), pause)
    return () => clearTimeout(bell)
  }, [words])
  return settled
}
