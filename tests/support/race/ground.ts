import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { orderOf } from '../../../cloudfunctions/activities/row'
import { sessionFor } from '../../../cloudfunctions/kernel/session'
import { root } from '../../../config/tasks/install.mjs'
import type { Activity } from '../../../types/activities'
import { lesson } from '../activities'
import { type Cloud, startCloud } from '../cloud'

/** A family of the race: its one member with an account, and how many live there. */
export type Family = { id: string; household: string; size: number; session: string }
export type Ground = { cloud: Cloud; families: Family[]; stop: () => Promise<void> }

/** A session of the kernel's own: the emulator lets no more than some hundred people in at once. */
const listed = {
  ...{ id: 's-1', at: Date.now() - 60_000, until: Date.now() + 36_000_000, seenAt: Date.now() },
  ...{ device: '', from: '' },
}
const place = 'yl/huangshan/lvdibei'
const sizeOf = (n: number) => (n % 5) + 1
const linesOf = (count: number) => {
  const members: object[] = []
  const households: object[] = []
  for (let n = 0; n < count; n++) {
    const [id, household] = [`m-race-${n}`, `h-race-${n}`]
    const name = `示例${n}`
    members.push({
      ...{ _id: id, openid: `race-${n}`, name, kind: 'resident', note: '', household, community: place, grants: [] },
      ...{ rev: 0, journal: [], agreed: [], sample: true, sessions: [listed] },
    })
    const people = Array.from({ length: sizeOf(n) }, (_, at) => ({
      ...{ id: `p${at + 1}`, name: `${name}家${at + 1}`, birthYear: 1980 },
      ...(at === 0 ? { memberId: id } : {}),
    }))
    households.push({ _id: household, name: `${name}家`, community: place, people, sample: true })
  }
  return { members, households }
}

/** An activity as if published just now. */
export const opened = (_id: string, capacity: number, more: Partial<Activity> = {}): Activity => {
  const terms = { ...lesson(Date.now(), { capacity, perHousehold: 5 }), ...more }
  const [startsAt, endsAt] = [terms.sessions[0]?.from ?? 0, terms.sessions[0]?.to ?? 0]
  return {
    ...{ ...terms, _id, rev: 1, state: 'open', sample: true, startsAt, endsAt, order: orderOf(endsAt, _id) },
    ...{ left: capacity, waiting: 0, offered: 0, loose: false, turns: 0, line: [], groups: {}, members: [] },
    ...{ happened: [], fresh: false, journal: [], unsent: false },
  }
}

const append = (seed: string, name: string, rows: readonly object[]) =>
  appendFileSync(path.join(seed, `${name}.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))

const signedIn = (cloud: Cloud, count: number): Family[] => {
  process.env.SESSION_SECRET = JSON.parse(readFileSync(path.join(cloud.data, 'secrets.json'), 'utf8')).SESSION_SECRET
  return Array.from({ length: count }, (_, n) => ({
    ...{ id: `m-race-${n}`, household: `h-race-${n}`, size: sizeOf(n) },
    session: sessionFor({ ...listed, openid: `race-${n}` }),
  }))
}

/** A cloud with so many families and these activities; `unguarded` takes the condition out of the sign-up, `unguardedVotes` out of the ballot. */
export const layGround = async (
  count: number,
  activities: readonly Activity[],
  guarded: 'guarded' | 'unguarded' | 'unguardedVotes' = 'guarded',
): Promise<Ground> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cloud-community-race-'))
  const [seed, functions] = [path.join(folder, 'seed'), path.join(folder, 'functions')]
  cpSync(path.join(root, 'dist/seed'), seed, { recursive: true })
  execFileSync(process.execPath, [path.join(root, 'tests/support/race/bundle.mjs'), functions, guarded])
  const { members, households } = linesOf(count)
  append(seed, 'members', members)
  append(seed, 'households', households)
  append(seed, 'activities', activities)
  const cloud = await startCloud({ seed, functions })
  const stop = async () => {
    await cloud.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { cloud, families: signedIn(cloud, count), stop }
}
