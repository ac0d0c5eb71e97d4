import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import { now } from '../../lib/chance'
import { useEvery } from './use-every'

const two = (n: number) => `0${n}`.slice(-2)
/** What is left of a turn, by the cloud's clock: `told` is its instant when the page heard of it. */
export const TurnClock = ({ until, told }: { until: number; told: number }) => {
  const heard = useRef({ told, at: now() })
  if (heard.current.told !== told) heard.current = { told, at: now() }
  const [, again] = useState(0)
  useEvery(1000, () => again((n) => n + 1), true)
  const left = Math.max(0, Math.ceil((until - told - (now() - heard.current.at)) / 1000))
  const word = left > 0 ? `还剩 ${Math.floor(left / 60)}:${two(left % 60)}` : '时间到了'
  return <Text className={left > 15 ? 'turn-clock' : 'turn-clock late'}>{word}</Text>
}
