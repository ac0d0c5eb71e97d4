import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

/** Does it again and again while the page is in sight. */
export const useEvery = (ms: number, doIt: () => void, on: boolean): void => {
  const latest = useRef(doIt)
  latest.current = doIt
  const [seen, setSeen] = useState(true)
  useDidShow(() => setSeen(true))
  useDidHide(() => setSeen(false))
  useEffect(() => {
    if (!on || !seen) return undefined
    const timer = setInterval(() => latest.current(), ms)
    return () => clearInterval(timer)
  }, [ms, on, seen])
}
