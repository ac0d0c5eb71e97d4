import { pagesIn } from '../addresses'

/** What the server tells of a program before any of it runs; the shapes are WeChat's, nothing is checked further. */
export interface PageConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: string
  backgroundColor?: string
  backgroundColorTop?: string
  backgroundTextStyle?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  disableScroll?: boolean
  usingComponents?: Record<string, string>
  componentGenerics?: Record<string, true | { default?: string }>
  componentPlaceholder?: Record<string, string>
  component?: boolean
  styleIsolation?: string
  addGlobalClass?: boolean
  pureDataPattern?: string
}
export interface TabConfig {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}
export interface TabLook {
  color?: string
  selectedColor?: string
  backgroundColor?: string
  borderStyle?: string
}
export interface AppConfig {
  pages: string[]
  entryPagePath?: string
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  preloadRule?: Record<string, { network?: 'all' | 'wifi'; packages: string[] }>
  window?: PageConfig
  tabBar?: TabLook & { custom?: boolean; position?: string; list: TabConfig[] }
  usingComponents?: Record<string, string>
  darkmode?: boolean
  /** The person is asked for the privacy guide before interfaces that touch personal data. */
  __usePrivacyCheck__?: boolean
  requiredPrivateInfos?: string[]
  permission?: Record<string, { desc?: string }>
}
export interface Style {
  css: string
  refusals: { path: string; line: number; message: string }[]
}
export interface Program {
  app: AppConfig
  theme: { light?: Record<string, string>; dark?: Record<string, string> }
  components: Record<string, PageConfig>
  roots: string[]
  styles: Record<string, Style>
  warnings: { path: string; line: number; message: string }[]
}

/** The page that is opened when nothing is asked for. */
export const entryOf = ({ app }: Program): string => app.entryPagePath ?? app.pages[0] ?? ''

/** What the program is called where WeChat names it. */
export const nameOf = ({ app }: Program): string => app.window?.navigationBarTitleText || '小程序'

/** Every page of the program, those of subpackages with their root. */
export const pagesOf = ({ app }: Program): string[] => pagesIn(app)

export const packageOf = ({ roots }: Program, path: string): string =>
  roots.find((root) => path.startsWith(`${root}/`)) ?? ''

export const isTab = ({ app }: Program, path: string): boolean =>
  app.tabBar?.list.some(({ pagePath }) => pagePath === path) ?? false

/** A value that may be a variable of `theme.json`. */
export const themed = ({ theme }: Program, value: string | undefined, mode: 'light' | 'dark'): string | undefined =>
  value?.startsWith('@') ? theme[mode]?.[value.slice(1)] : value
