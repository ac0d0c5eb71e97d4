import { isOneOf } from '../../../types/common'

/** What may be looked at beside the form, or instead of it where there is no room. */
export const views = { form: '修改', seen: '居民看到的', walk: '走一遍', changes: '改动', history: '历次修改' } as const
export type View = keyof typeof views
const known = isOneOf(views)
export const isView = (word: string | undefined): word is View => word !== undefined && known(word)

const order: View[] = ['form', 'seen', 'walk', 'changes', 'history']
/** Where there is room the form is always there, and is no choice. */
export const viewTabs = (wide: boolean, changed: number) =>
  order
    .filter((key) => !wide || key !== 'form')
    .map((key) => ({ key, word: key === 'changes' && changed > 0 ? `改动 ${changed}` : views[key] }))
