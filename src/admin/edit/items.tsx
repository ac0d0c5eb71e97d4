import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Link } from '../../ui/link'

type Props<T> = {
  /** 材料 1, 加一份材料. */
  word: string
  unit: string
  of: readonly T[]
  blank: () => T
  most?: number
  onWrite: (items: T[]) => void
  children: (item: T, at: number, write: (part: Partial<T>) => void) => ReactNode
}

/** Numbered items of the same make: one more, one less, one higher up. */
export function Items<T extends object>({ word, unit, of: items, blank, most = 60, onWrite, children }: Props<T>) {
  const without = (at: number) => items.filter((_, n) => n !== at)
  const raise = (at: number) => {
    const [item] = items.slice(at, at + 1)
    if (item) onWrite([...without(at).slice(0, at - 1), item, ...without(at).slice(at - 1)])
  }
  return (
    <View>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items are named by their number
        <View className="edit-item" key={at}>
          <View className="edit-item-head">
            <Text className="edit-item-name">{`${word} ${at + 1}`}</Text>
            {at > 0 ? (
              <Link label={`把${word} ${at + 1} 往上移`} onTap={() => raise(at)}>
                往上移
              </Link>
            ) : null}
            <Link label={`去掉${word} ${at + 1}`} onTap={() => onWrite(without(at))}>
              <Icon name="cross" />
              <Text>去掉</Text>
            </Link>
          </View>
          {children(item, at, (part) => onWrite(items.map((one, n) => (n === at ? { ...one, ...part } : one))))}
        </View>
      ))}
      {items.length < most ? <Button onTap={() => onWrite([...items, blank()])}>{`加一${unit}${word}`}</Button> : null}
    </View>
  )
}
