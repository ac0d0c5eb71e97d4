import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '../../..')
const SOURCES = join(ROOT, 'localcloud')
const DIST = join(ROOT, 'dist/localcloud')

const sources = (): string[] =>
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(SOURCES, name))

const newest = (files: string[]): number => Math.max(...files.map((file) => statSync(file).mtimeMs))

// a process of its own: esbuild does not run inside jest's
const build = (outdir: string): void => {
  execFileSync(process.execPath, [join(ROOT, 'config/tasks/localcloud.mjs'), outdir])
}

/** The folder of the bundled cloud: dist/localcloud when it is fresh, else a bundle made once for these sources. */
export const bundledCloud = (): string => {
  const files = sources()
  const built = join(DIST, 'main.js')
  if (existsSync(built) && statSync(built).mtimeMs > newest(files)) return DIST
  const stamp = files
    .map((file) => `${file} ${statSync(file).mtimeMs}`)
    .sort()
    .join('\n')
  const target = join(tmpdir(), `localcloud-${createHash('sha256').update(stamp).digest('hex').slice(0, 16)}`)
  if (existsSync(target)) return target
  const making = mkdtempSync(join(tmpdir(), 'localcloud-making-'))
  build(making)
  symlinkSync(join(ROOT, 'node_modules'), join(making, 'node_modules'))
  try {
    renameSync(making, target) // two test files may race: the first one wins
  } catch {
    rmSync(making, { recursive: true, force: true })
  }
  return target
}
