import type { BuiltIn } from '../built-in'
import { button } from './button'
import { form } from './form'
import { image } from './image'
import { input } from './input'
import { label } from './label'
import { scrollView } from './scroll-view'
import { text } from './text'
import { textarea } from './textarea'
import { view } from './view'

/** Every built-in component that the phone has; a tag that is not here is drawn as a red box. */
export const builtIns: readonly BuiltIn[] = [button, form, image, input, label, scrollView, text, textarea, view]
