const RPX = /(^|[^\w.#-])(-?(?:\d*\.)?\d+)rpx\b/g
const VH = /(^|[^\w.#-])(-?(?:\d*\.)?\d+)vh\b/g
const SAFE_AREA = /\b(?:env|constant)\(\s*safe-area-inset-(top|right|bottom|left)\s*(?:,[^)]*)?\)/g
const ANY = /rpx|vh|safe-area/

/** 750 rpx are the width of the screen. */
const inVw = (_: string, before: string, n: string): string =>
  `${before}${Number(((Number(n) * 100) / 750).toFixed(5))}vw`

/** Units and variables that mean something else in a browser: a page is as high as its web view, not as the window. */
export const translated = (style: string): string =>
  ANY.test(style)
    ? style.replace(RPX, inVw).replace(VH, '$1$2cqh').replace(SAFE_AREA, 'var(--phone-safe-$1, 0px)')
    : style
