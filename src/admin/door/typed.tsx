import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { said } from '../../ui/role'

const browser = process.env.TARO_ENV === 'h5'

/** A scanner is a keyboard that ends with Enter: what it types goes off by itself, and the field is ready for the next. */
export const Typed = ({ hint, act, onDone }: { hint: string; act: string; onDone: (text: string) => void }) => {
  const [text, setText] = useState('')
  const done = () => {
    if (text.trim() !== '') onDone(text)
    setText('')
  }
  return (
    <View className="door-typed">
      {browser ? (
        <input
          className="door-in bare"
          value={text}
          placeholder={hint}
          aria-label={hint}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => (event.key === 'Enter' ? done() : undefined)}
        />
      ) : (
        <Input
          className="door-in"
          value={text}
          placeholder={hint}
          maxlength={200}
          {...said(hint)}
          onInput={(event) => setText(event.detail.value)}
          onConfirm={done}
        />
      )}
      <Button onTap={done}>{act}</Button>
    </View>
  )
}
