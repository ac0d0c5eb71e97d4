import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'

type Kind = 'weapp' | 'h5'
const home = path.join(root, '.cache/empty-app')

const config = (kind: Kind): string => `export default {
  projectName: 'empty', date: '2026-11-23', designWidth: 375, deviceRatio: { 375: 2 }, sourceRoot: 'src', outputRoot: 'dist/${kind}', framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } }, cache: { enable: false }, logger: { quiet: true, stats: false },
  terser: { enable: true, config: { compress: { passes: 2 }, output: { comments: false } } },
  mini: { enableSourceMap: false }, h5: { publicPath: '/', useHtmlComponents: true, enableSourceMap: false },
}`
const sources = (kind: Kind): Record<string, string> => ({
  'package.json': JSON.stringify({ name: 'empty', version: '1.0.0', browserslist: ['Android >= 5', 'ios >= 10'] }),
  'project.config.json': JSON.stringify({ appid: 'touristappid', miniprogramRoot: 'dist/weapp/' }),
  'babel.config.js': "module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] }",
  'config/index.ts': config(kind),
  'src/index.html': readFileSync(path.join(root, 'src/index.html'), 'utf8'),
  'src/app.config.ts': "export default { pages: ['pages/index/index'] }",
  'src/app.tsx': 'export default ({ children }: { children: unknown }) => children',
  'src/pages/index/index.config.ts': "export default { navigationBarTitleText: 'empty' }",
  'src/pages/index/index.tsx': "import { View } from '@tarojs/components'\nexport default () => <View>empty</View>",
})

/** Builds a Taro app of one page and one word with the Taro that is installed here; its output folder. */
export const buildEmptyApp = (kind: Kind): string => {
  const at = path.join(home, kind)
  rmSync(at, { recursive: true, force: true })
  for (const [name, content] of Object.entries(sources(kind))) {
    mkdirSync(path.dirname(path.join(at, name)), { recursive: true })
    writeFileSync(path.join(at, name), content)
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(at, 'node_modules'))
  const env = { ...process.env, NODE_ENV: 'production', TARO_ENV: kind, CI: 'true', NO_UPDATE_NOTIFIER: '1' }
  const cli = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
  execFileSync(process.execPath, [cli, 'build', '--type', kind], { cwd: at, env, stdio: ['ignore', 'ignore', 2] })
  return path.join(at, 'dist', kind)
}

const filesIn = (at: string): string[] =>
  readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(at, name)).isFile())
export const rawBytes = (at: string): number =>
  filesIn(at).reduce((sum, name) => sum + statSync(path.join(at, name)).size, 0)
