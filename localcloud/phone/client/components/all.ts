import type { BuiltIn } from '../built-in'
import { button } from './button'
import { camera } from './camera'
import { canvas } from './canvas'
import { checkbox, checkboxGroup } from './checkbox'
import { coverImage, coverView } from './cover'
import { form } from './form'
import { icon } from './icon'
import { image } from './image'
import { input } from './input'
import { label } from './label'
import { map } from './map'
import { matchMedia } from './match-media'
import { movableArea, movableView } from './movable'
import { navigationBar } from './navigation-bar'
import { navigator } from './navigator'
import { pageMeta } from './page-meta'
import { picker } from './picker'
import { pickerView } from './picker-view'
import { pickerViewColumn } from './picker-view-column'
import { progress } from './progress'
import { radio, radioGroup } from './radio'
import { richText } from './rich-text'
import { rootPortal } from './root-portal'
import { scrollView } from './scroll-view'
import { slider } from './slider'
import { swiper } from './swiper'
import { swiperItem } from './swiper-item'
import { switchOn } from './switch'
import { text } from './text'
import { textarea } from './textarea'
import { video } from './video'
import { view } from './view'

/** Every built-in component that the phone has; a tag that is not here is drawn as a red box. */
export const builtIns: readonly BuiltIn[] = [
  ...[button, camera, canvas, checkbox, checkboxGroup, coverImage, coverView, form, icon, image, input, label, map],
  ...[matchMedia, movableArea, movableView, navigationBar, navigator, pageMeta, picker, pickerView, pickerViewColumn],
  ...[progress, radio, radioGroup, richText, rootPortal, scrollView, slider, swiper, swiperItem, switchOn, text],
  ...[textarea, video, view],
]
