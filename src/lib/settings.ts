import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { forget, recall, remember } from './stored'

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
const storage = {
  getItem: (key: string) => recall<string>(key) ?? null,
  setItem: (key: string, value: string) => remember(key, value),
  removeItem: (key: string) => forget(key),
}

/** How this person likes the screen, kept on this phone. */
export const useSettings = create<Settings>()(
  persist(
    (set) => ({
      elder: false,
      size: 0,
      theme: 'auto',
      setElder: (elder) => set({ elder }),
      setSize: (size) => set({ size }),
      setTheme: (theme) => set({ theme }),
    }),
    { name: 'settings', storage: createJSONStorage(() => storage) },
  ),
)

/** Class names for a page's root: the text's size, elder mode, a theme that was chosen by hand. */
export const useLook = (): string => {
  const { elder, size, theme } = useSettings()
  return `k${size}${elder ? ' elder' : ''}${theme === 'auto' ? '' : ` ${theme}`}`
}
