import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ProvidePlugin } from 'webpack'
import { pieces } from './pieces'
import { publicPath, routes } from './routes'

const root = path.resolve(__dirname, '../..')
const weapp = process.env.TARO_ENV !== 'h5'

/** Which edition this is of what lies in a folder, by its text. */
const edition = (folder: string): string => {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(path.join(folder, name)))
  return hash.digest('hex').slice(0, 8)
}

/** Taro leaves node_modules and what lies outside src/ as it is; a phone reads ES5 only. */
const packages = /node_modules[\\/](@tanstack|zod|zustand|minisearch)[\\/]/
const contract = path.join(root, 'types') + path.sep
const compile = {
  include: [(file: string) => packages.test(file) || file.startsWith(contract) || /lean-\w+\.js$/.test(file)],
}

type Chain = {
  optimization: { merge(part: object): void }
  plugin(name: string): { use(plugin: typeof ProvidePlugin, args: ConstructorParameters<typeof ProvidePlugin>): void }
}
/** What packages take for granted and WeChat has not. */
const provided = { AbortController: [path.join(__dirname, 'abort-controller.js'), 'AbortController'] }
const provide = (chain: Chain): void => chain.plugin('provided').use(ProvidePlugin, [provided])
const webpackChain = (chain: Chain): void => chain.optimization.merge({ splitChunks: { cacheGroups: pieces } })

/** The tab bar's, and what stands in a chat beside a link, in the subpackage that sends it. */
const pictures = ['assets', 'apply/assets', 'coming/assets', 'voice/assets']

/** Sizes are px and CSS variables: elder mode scales them, Taro must not. */
const postcss = {
  pxtransform: { enable: false },
  cssModules: { enable: false },
  // Prefixes for Internet Explorer help nobody who holds a phone.
  autoprefixer: { enable: true, config: { overrideBrowserslist: ['Android >= 5', 'ios >= 10'] } },
}

export default {
  projectName: 'cloud-community',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: weapp ? 'dist/weapp' : 'dist/h5',
  // The same components in a browser at a tenth of the bytes: Taro aliases react to preact/compat.
  framework: weapp ? 'react' : 'preact',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: ['templates.ts', 'lean.ts', 'homes.ts', 'inertia.ts', 'names.ts'].map((name) => path.join(__dirname, name)),
  // Taro's warm cache forgets modules that moved to another package: a page then finds nothing of itself. A browser's is for one
  // edition of what stands here: it does not see that babel's plugins changed.
  cache: { enable: !weapp, version: edition(__dirname) },
  // WeChat reads UTF-8: a Chinese sign is three bytes, its escape six.
  terser: { enable: true, config: { compress: { passes: 2 }, output: { ascii_only: false, comments: false } } },
  logger: { quiet: true, stats: false },
  env: {
    TARO_APP_CONTRACTS: JSON.stringify(edition(contract)),
    TARO_APP_ENV: JSON.stringify(process.env.TARO_APP_ENV ?? ''),
    TARO_APP_GATE: JSON.stringify(process.env.TARO_APP_GATE ?? ''),
  },
  copy: weapp
    ? { patterns: pictures.map((at) => ({ from: `src/${at}`, to: `dist/weapp/${at}` })), options: {} }
    : { patterns: [], options: {} },
  mini: {
    baseLevel: 8,
    webpackChain: provide,
    runtime: { enableInnerHTML: false },
    miniCssExtractPluginOption: { ignoreOrder: true },
    compile,
    postcss,
    enableSourceMap: false,
  },
  h5: {
    publicPath,
    // div, span and input: half of what the custom elements weigh, and screen readers and labels know them.
    useHtmlComponents: true,
    webpackChain,
    compile,
    postcss,
    enableSourceMap: false,
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    router: { mode: 'browser', customRoutes: routes },
  },
}
