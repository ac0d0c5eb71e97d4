import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { touchable } from '../../ui/role'

type Props = {
  word: string
  /** The desktop key that does the same. */
  letter?: string
  kind?: 'primary' | 'plain' | 'danger'
  busy?: boolean
  /** Why it cannot be done now. */
  why?: string
  /** Armed: the next press does it. */
  armed?: boolean
  onTap: () => void
}

/** A decision: refused ones stay in their place, greyed, and say why when pressed. */
export const DecisionButton = ({ word, letter, kind = 'plain', busy = false, why, armed = false, onTap }: Props) => {
  const off = busy || why !== undefined
  const shown = armed ? `再按一次确认${word}` : word
  const said = letter && !armed ? `${shown} ${letter}` : shown
  const label = why === undefined ? said : `${said}，现在不行：${why}`
  const title = process.env.TARO_ENV === 'h5' ? { title: why ?? (letter ? `${word}（按 ${letter}）` : word) } : {}
  const look = `btn decision ${kind}${off ? ' off' : ''}${armed ? ' armed' : ''}`
  return (
    <View className={look} {...touchable({ label, off, onTap: busy ? undefined : onTap })} {...title}>
      {armed ? <Text>再按一次</Text> : null}
      <Text>{armed ? `确认${word}` : busy && why === undefined ? `${word} …` : word}</Text>
      {letter && !armed ? <Text className="letter">{letter}</Text> : null}
    </View>
  )
}

const patience = 5000

/** A press arms, a second press on the same spot within five seconds does it. */
export const useArmed = () => {
  const [armed, setArmed] = useState<string>()
  useEffect(() => {
    if (armed === undefined) return undefined
    const bell = setTimeout(() => setArmed(undefined), patience)
    return () => clearTimeout(bell)
  }, [armed])
  return {
    armed,
    disarm: () => setArmed(undefined),
    press: (name: string, act: () => void) => {
      if (armed !== name) return setArmed(name)
      setArmed(undefined)
      act()
    },
  }
}
