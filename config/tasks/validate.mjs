import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './install.mjs'

/** WeChat's own compiler lies in a folder and lockfile of its own: 276 MB that nothing else needs. */
const home = path.join(root, 'config/mini-ci')

const compiler = () => {
  if (!existsSync(path.join(home, 'node_modules/miniprogram-ci'))) {
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: home,
      stdio: 'inherit',
    })
    if (status !== 0) throw new Error('WeChat’s compiler could not be installed')
  }
  return createRequire(path.join(home, 'package.json'))('miniprogram-ci')
}

/** Compiles what WeChat would get, without network, account or key; throws with WeChat's own words. */
export const validate = async (weapp) => {
  const ci = compiler()
  const project = new ci.Project({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath: weapp,
    privateKey: 'none is needed to compile',
    // Otherwise it asks WeChat's servers what this appid may do.
    attr: async () => ({ ...ci.DefaultProjectAttr }),
  })
  const folder = mkdtempSync(path.join(tmpdir(), 'mini-ci-'))
  try {
    // It parses only what it is told to change; the result is thrown away.
    const setting = { es6: true, minify: true, minifyWXML: true, minifyWXSS: true }
    await ci.getCompiledResult({ project, version: '1.0.0', desc: 'check', setting }, path.join(folder, 'compiled.zip'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const weapp = path.resolve(process.argv[2] ?? path.join(root, 'dist/weapp'))
  validate(weapp).then(
    () => {
      console.log(`✓ 微信的编译器收下了 ${path.relative(root, weapp)} / WeChat's compiler takes it`)
      process.exit(0)
    },
    (error) => {
      console.error(error.code ?? '', error.message ?? error)
      process.exit(1)
    },
  )
}
