import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'

/** A cloud as the measurements need it: an address, and two ways to end. */
export type Launched = { url: string; kill: () => Promise<void>; close: () => Promise<void> }
export type Launch = (dataDir: string) => Promise<Launched>

export const indexesFile = path.join(root, 'config/indexes.json')

/** Hears the address of a child that prints {"ready":true,"url":…}. */
export const listening = (command: string[]): Promise<Launched> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] })
    const gone = new Promise<void>((ended) => child.once('exit', () => ended()))
    const end = (signal: NodeJS.Signals) => () => {
      child.kill(signal)
      return gone
    }
    child.once('exit', (code) => reject(new Error(`${command[0]} ended with ${code}`)))
    child.stdout.on('data', (chunk) => {
      const url = /"url":"([^"]+)"/.exec(String(chunk))?.[1]
      if (url) resolve({ url, kill: end('SIGKILL'), close: end('SIGTERM') })
    })
  })

/** The built cloud with the product's indexes, without functions, pages and sample data. */
export const launch: Launch = (dataDir) => {
  const functions = path.join(dataDir, 'no-functions')
  mkdirSync(functions, { recursive: true })
  const flags = ['--json', '--port=0', `--data=${dataDir}`, `--functions=${functions}`, `--indexes=${indexesFile}`]
  return listening([path.join(root, 'dist/localcloud/main.js'), ...flags])
}
