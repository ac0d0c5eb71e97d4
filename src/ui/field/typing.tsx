import { type ComponentProps, useReducer } from 'react'

type Box = Omit<ComponentProps<'input'>, 'onChange'> & { value: string; onChange: (text: string) => void }

/** A browser's line to type into: shows what its page says, also when the page kept nothing of what was typed: a code that was read, a blank in a number. */
export const Typing = ({ onChange, ...box }: Box) => {
  const [, again] = useReducer((times: number) => times + 1, 0)
  const hear = (text: string) => {
    onChange(text)
    again()
  }
  return <input {...box} onChange={(event) => hear(event.target.value)} />
}
