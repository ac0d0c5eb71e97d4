import type { ComponentProps } from 'react'

type Box = Omit<ComponentProps<'input'>, 'onChange'> & { value: string; onChange: (text: string) => void }

/** WeChat has a component of its own to type into; Taro takes typing.h5.tsx for the H5 pages. */
export const Typing = (_box: Box) => null
