import { spawn } from 'node:child_process'
import path from 'node:path'
import esbuild from 'esbuild'
import { root } from './install.mjs'

/** Bundles a TypeScript file that is a program and runs it in a process of its own; gives the exit code. */
export const runScript = async (entry, args = []) => {
  const outfile = path.join(root, '.cache/scripts', `${path.basename(entry, '.ts')}.mjs`)
  await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  })
  return new Promise((resolve) =>
    spawn(process.execPath, [outfile, ...args], { cwd: root, stdio: 'inherit' }).on('exit', (code) =>
      resolve(code ?? 1),
    ),
  )
}
