import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { callOverhead } from '../support/bench/call-overhead'
import { commands } from '../support/bench/commands'
import { groupCommit } from '../support/bench/group-commit'
import { growth, laterPage } from '../support/bench/growth'
import { isolated } from '../support/bench/isolated'
import { kill9 } from '../support/bench/kill9'
import { launch } from '../support/bench/launch'
import { pointRead } from '../support/bench/point-read'
import { close, figure, progress } from '../support/figure'

const ROUNDS = 100
const PAGE = 500

/** Work in a folder of its own, which is gone afterwards. */
const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'localcloud-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const coverage = () => {
  progress('the suite that speaks through the SDK, its commands heard')
  const { covered, ...seen } = commands()
  const value = covered / seen.exported
  figure({ figure: 'wire.commands', value, limit: 1, unit: 'share of the SDK', floor: 1, atLeast: true, ...seen })
}

const speed = async () => {
  progress('50 writers at once, and one fdatasync a write')
  const { ratio, ...rates } = await inFolder(groupCommit)
  const rated = { limit: 20, unit: 'times one fdatasync a write', atLeast: true }
  figure({ figure: 'store.group-commit', value: ratio, ...rated, ...rates })
  progress('point reads, in pairs with a bare emulator')
  const read = await inFolder((folder) => pointRead(launch, folder))
  figure({
    figure: 'store.point-read',
    value: read.ratio,
    limit: 1.5,
    unit: 'times a bare emulator',
    floor: read.floor,
  })
  progress('a visit of five calls, in pairs with the handlers themselves')
  const call = await callOverhead()
  const { ratio: value, floor, lightest } = call
  figure({ figure: 'call.overhead', value, limit: 1.3, unit: 'times the handlers', floor, lightest })
  progress('fresh states in a running cloud')
  const { ms, worst, first } = await isolated()
  figure({ figure: 'state.isolated-ms', value: ms, limit: 50, unit: 'ms', floor: 0, worst, first })
}

const size = async (folder: string) => {
  progress('user actions among 1,000 to 1,000,000 applications (about two minutes)')
  const sizes = [1_000, 10_000, 100_000, 1_000_000]
  const { exponent, touches } = await growth(launch, folder, sizes)
  figure({ figure: 'store.growth-exponent', value: exponent, limit: 0.05, unit: 'exponent', floor: 0, touches })
  progress(`page ${PAGE} of a queue`)
  const cloud = await launch(folder)
  const { ratio, first, later } = await laterPage(cloud.url, PAGE)
  await cloud.close()
  figure({ figure: 'store.page-500', value: ratio, limit: 1.1, unit: 'times page 1', floor: 1, first, later })
}

const durability = async (dataDir: string) => {
  progress(`${ROUNDS} rounds of kill -9 under load (some minutes)`)
  const told = (round: number) => round % 10 === 0 && progress(`${round} rounds`)
  const { lost, halves, ...seen } = await kill9({ launch, dataDir, rounds: ROUNDS, least: 500, told })
  figure({
    figure: 'store.kill9-lost',
    value: lost + halves,
    limit: 0,
    unit: 'writes',
    floor: 0,
    lost,
    halves,
    ...seen,
  })
}

coverage()
await speed()
await inFolder(size)
await inFolder(durability)
close()
