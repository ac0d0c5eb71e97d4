import { sources } from 'webpack'

type Assets = Record<string, { source(): string | Buffer }>
type Taro = { modifyBuildAssets(change: (given: { assets: Assets }) => void): void }

const scrolling = /overflow(-[xy])?:\s*(auto|scroll)(?=[;}])/g

/** On an older iPhone what scrolls stops dead under the finger without this, and WeChat's own scoring asks for it. */
const inert = (css: string): string => css.replace(scrolling, '$&;-webkit-overflow-scrolling:touch')

export default (ctx: Taro): void => {
  ctx.modifyBuildAssets(({ assets }) => {
    if (process.env.TARO_ENV !== 'weapp') return
    for (const [name, asset] of Object.entries(assets)) {
      if (!name.endsWith('.wxss')) continue
      const before = String(asset.source())
      const after = inert(before)
      if (after !== before) assets[name] = new sources.RawSource(after)
    }
  })
}
