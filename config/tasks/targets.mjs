import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import esbuild from 'esbuild'
import { writeSeed } from '../seed/seed.mjs'
import { keepCompiled } from './compiled.mjs'
import { defer } from './defer.mjs'
import { root } from './install.mjs'
import { bundleLocalcloud } from './localcloud.mjs'

const at = (...parts) => path.join(root, ...parts)
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  charset: 'utf8',
  logLevel: 'warning',
  absWorkingDir: root,
}

export const functionNames = () =>
  readdirSync(at('cloudfunctions')).filter((name) => existsSync(at('cloudfunctions', name, 'config.json')))

/** Each function becomes one file with the SDK inside, and what starts it; CloudBase then has nothing to install. */
const buildFunctions = async () => {
  rmSync(at('dist/functions'), { recursive: true, force: true })
  for (const name of functionNames()) {
    const out = at('dist/functions', name)
    await esbuild.build({
      ...common,
      entryPoints: [at('cloudfunctions', name, 'index.ts')],
      outfile: path.join(out, 'function.js'),
      plugins: [defer],
    })
    cpSync(at('config/tasks/function-index.cjs'), path.join(out, 'index.js'))
    keepCompiled(out)
    writeFileSync(path.join(out, 'config.json'), readFileSync(at('cloudfunctions', name, 'config.json')))
    writeFileSync(path.join(out, 'package.json'), JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2))
  }
}

const buildLocalcloud = () => bundleLocalcloud(at('dist/localcloud'))

/** Taro's own compiler, in a process of its own: it keeps state and listeners. */
const buildPages = (type) =>
  new Promise((resolve, reject) => {
    const cli = at('node_modules/@tarojs/cli/bin/taro')
    const env = { ...process.env, NODE_ENV: 'production', TARO_ENV: type, CI: 'true', NO_UPDATE_NOTIFIER: '1' }
    const child = spawn(process.execPath, [cli, 'build', '--type', type], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said = []
    child.stdout.on('data', (chunk) => said.push(chunk))
    child.stderr.on('data', (chunk) => said.push(chunk))
    child.on('error', reject)
    child.on('exit', (code) => {
      const text = Buffer.concat(said).toString('utf8')
      const failed = code !== 0 || /(^|\n)\s*(ERROR in|Module not found|✖)/.test(text) || !existsSync(at('dist', type))
      return failed ? reject(new Error(`${type} could not be built\n${text.slice(-6000)}`)) : resolve()
    })
  })

const pages = ['src', 'types', 'config/taro', 'config/index.ts', 'babel.config.js', 'tsconfig.json']
export const targets = {
  functions: {
    says: '打包云函数 functions',
    inputs: ['types', 'cloudfunctions'],
    output: 'dist/functions',
    build: buildFunctions,
  },
  seed: {
    says: '准备示例数据 seed',
    inputs: ['types', 'cloudfunctions', 'config/seed', 'config/indexes.json'],
    output: 'dist/seed',
    build: () => {
      rmSync(at('dist/seed'), { recursive: true, force: true })
      mkdirSync(at('dist/seed'), { recursive: true })
      return writeSeed(root, at('dist/seed'))
    },
  },
  localcloud: {
    says: '打包本机云 localcloud',
    inputs: ['localcloud'],
    output: 'dist/localcloud/main.js',
    build: buildLocalcloud,
  },
  h5: {
    says: '编译后台网页 web pages（约半分钟）',
    apart: true,
    inputs: pages,
    output: 'dist/h5/index.html',
    build: () => buildPages('h5'),
  },
  weapp: {
    says: '编译小程序 mini-program（约半分钟）',
    apart: true,
    inputs: [...pages, 'project.config.json'],
    output: 'dist/weapp/app.json',
    build: () => buildPages('weapp'),
  },
}
