import { create } from 'zustand'
import { recall, remember } from './stored'

export const themes = { auto: '跟随手机', light: '浅色', dark: '深色' } as const
export type Theme = keyof typeof themes
export const sizes = ['标准', '大', '更大'] as const
export type Size = 0 | 1 | 2

type Settings = {
  elder: boolean
  size: Size
  theme: Theme
  setElder: (elder: boolean) => void
  setSize: (size: Size) => void
  setTheme: (theme: Theme) => void
}
type Chosen = Pick<Settings, 'elder' | 'size' | 'theme'>

const key = 'settings'
/** Kept as zustand's own middleware kept it, which weighs more than all that it would do here. */
const kept = (): Partial<Chosen> => {
  try {
    return JSON.parse(recall<string>(key) ?? '{}').state ?? {}
  } catch {
    return {}
  }
}

/** How this person likes the screen, kept on this phone. */
export const useSettings = create<Settings>((set, get) => {
  const choose = (choice: Partial<Chosen>): void => {
    set(choice)
    const { elder, size, theme } = get()
    remember(key, JSON.stringify({ state: { elder, size, theme }, version: 0 }))
  }
  return {
    elder: false,
    size: 0,
    theme: 'auto',
    ...kept(),
    setElder: (elder) => choose({ elder }),
    setSize: (size) => choose({ size }),
    setTheme: (theme) => choose({ theme }),
  }
})

/** Class names for a page's root: the text's size, elder mode, a theme that was chosen by hand. */
export const useLook = (): string => {
  const { elder, size, theme } = useSettings()
  return `k${size}${elder ? ' elder' : ''}${theme === 'auto' ? '' : ` ${theme}`}`
}
