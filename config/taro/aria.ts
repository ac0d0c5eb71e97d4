import path from 'node:path'

type Platform = { runtimePath: string | string[]; template: { mergeComponents(ctx: unknown, patch: object): void } }
type Taro = { helper: unknown; registerMethod(method: { name: string; fn: (platform: Platform) => void }): void }

/** WeChat reads these aloud; Taro's templates leave them out. */
const voice = { 'aria-role': "''", 'aria-label': "''", 'aria-checked': "''" }
const label = { 'aria-label': "''" }

/** Lets labels and roles through to the mini-program's templates; the runtime has to know the same list. */
export default (ctx: Taro): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (process.env.TARO_ENV !== 'weapp') return
      platform.template.mergeComponents(ctx, { View: voice, Input: label, Textarea: label })
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'aria-runtime.js')].flat()
    },
  })
}
