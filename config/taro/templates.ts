import path from 'node:path'

type Props = Record<string, string>
type Template = {
  mergeComponents(ctx: unknown, patch: object): void
  modifyCompProps?: (name: string, props: Props) => Props
}
type Platform = { runtimePath: string | string[]; template: Template }
type Taro = { helper: unknown; registerMethod(method: { name: string; fn: (platform: Platform) => void }): void }

/** WeChat reads these aloud; Taro's templates leave them out. */
const voice = { 'aria-role': "''", 'aria-label': "''", 'aria-checked': "''" }
const label = { 'aria-label': "''" }

/** Nobody follows a finger, nothing moves by script, and each of these stands in every template of every level. */
const unused =
  /^(animation|bind(Animation|Transition|Touch|LongTap).*|hover-st(op-propagation|art-time)|fade-in|space|decode|overflow|max-lines)$/
/** What of a scroll-view is used; Taro writes some fifty attributes, eight times. */
const scrolling = /^(scroll-(x|y|top|left|into-view|with-animation)|(upper|lower)-threshold|bindScroll.*|aria-.*)$/
const wanted = (component: string, prop: string): boolean =>
  component === 'scroll-view' ? scrolling.test(prop) : !unused.test(prop)

/** With a warm cache Taro 4.2 forgets that CustomWrapper is used, and its rows vanish from the screen. */
const rememberCustomWrapper = () => {
  const { componentConfig } = require('@tarojs/webpack5-runner/dist/utils/component')
  componentConfig.thirdPartyComponents.set('custom-wrapper', new Set())
}

/** Lets labels and roles through to the mini-program's templates; the runtime has to know the same list. */
export default (ctx: Taro): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (process.env.TARO_ENV !== 'weapp') return
      rememberCustomWrapper()
      const { template } = platform
      const before = template.modifyCompProps?.bind(template)
      template.mergeComponents(ctx, { View: voice, Input: label, Textarea: label })
      template.modifyCompProps = (name, props) =>
        Object.fromEntries(Object.entries(before ? before(name, props) : props).filter(([prop]) => wanted(name, prop)))
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'templates-runtime.js')].flat()
    },
  })
}
