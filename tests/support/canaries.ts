import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../../config/tasks/install.mjs'
import { submit, withdraw } from '../../types/applying'
import { show } from '../../types/catalog'
import type { Cloud, Neighbour } from './cloud'
import { fill, gather } from './papers'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** A made-up number with a right checksum; 990000 is no region. */
const idCardOf = (n: number): string => {
  const front = `99000019${String(50 + (n % 50)).padStart(2, '0')}0101${String(n % 1000).padStart(3, '0')}`
  return front + '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(front[at]), 0) % 11]
}
const phoneOf = (n: number): string => `199${String(10_000_000 + n * 7919).slice(-8)}`

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())

/** Hands in `count` applications that each carry an ID number and a phone number of their own, and takes them back. */
const seed = async (people: Neighbour[], count: number): Promise<string[]> => {
  const planted: string[] = []
  const { service } = await (people[0] as Neighbour).must(show, { code: 'MZ-001' })
  const papers = new Map<string, Awaited<ReturnType<typeof gather>>>()
  for (const who of people) papers.set(who.id, await gather(who, service))
  for (let n = 0; n < count; n++) {
    const who = people[n % people.length] as Neighbour
    const form = fill(service.fields)
    for (const { key, kind } of service.fields) {
      if (kind === 'idCard') form[key] = idCardOf(n)
      if (kind === 'phone') form[key] = phoneOf(n)
    }
    planted.push(
      ...Object.values(form).filter((value): value is string => [idCardOf(n), phoneOf(n)].includes(String(value))),
    )
    const { id, rev } = await who.must(submit, { code: 'MZ-001', kind: 'apply', form, files: papers.get(who.id) ?? [] })
    await who.must(withdraw, { id, rev })
  }
  return [...new Set(planted)]
}

/** Where planted numbers lie open: in the database's files, in what was logged, in a backup. */
export const canaries = async (cloud: Cloud, names: string[], count: number) => {
  const people: Neighbour[] = []
  for (const name of names) people.push(await cloud.as(name))
  const planted = await seed(people, count)
  await cloud.tick('applications', 'handOn')
  const folder = mkdtempSync(path.join(tmpdir(), 'canaries-'))
  const backup = path.join(folder, 'cloud.backup')
  const env = { ...process.env, DATA_DIR: cloud.data }
  execFileSync(process.execPath, [path.join(root, 'config/tasks/backup.mjs'), backup], { env, stdio: 'ignore' })
  const logs = await (await fetch(`${cloud.url}/local/logs`)).text()
  const calls = await (await fetch(`${cloud.url}/local/calls`)).text()
  const places = [...filesUnder(cloud.data), ...filesUnder(folder)].map((file) => [file, readFileSync(file)] as const)
  const open = planted.filter(
    (number) => places.some(([, bytes]) => bytes.includes(number)) || logs.includes(number) || calls.includes(number),
  )
  rmSync(folder, { recursive: true, force: true })
  return { planted: planted.length, open, files: places.length }
}
