import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { soundsOf } from '../../cloudfunctions/catalog/sounds.mjs'
import { meetingRows } from './meetings.mjs'
import { proposals } from './proposals.mjs'
import { votesOf } from './votes.mjs'

/** 2026-11-01T00:00:00+08:00: when the shipped edition of the sample records was made. */
const edition = 1_793_462_400_000

const rows = (file) => JSON.parse(readFileSync(file, 'utf8'))

const services = (root) => {
  const folder = path.join(root, 'cloudfunctions/catalog/data/services')
  const all = readdirSync(folder)
    .sort()
    .flatMap((name) => rows(path.join(folder, name)))
  return all.map((it) => ({
    _id: it.code,
    rev: 1,
    changedAt: edition,
    unsent: false,
    journal: [],
    sounds: soundsOf(it),
    ...it,
  }))
}

const day = 86_400_000
/** Midnight in Xuzhou (UTC+8) of the day on which the seed is made. */
const midnight = () => Math.floor((Date.now() + day / 3) / day) * day - day / 3
const instantOf = (of, time) => {
  const [hours, minutes] = time.split(':').map(Number)
  return midnight() + of * day + (hours * 60 + minutes) * 60_000
}

/** Sample activities lie some days ahead of the day on which the seed is made. */
const activities = (root) =>
  rows(path.join(root, 'cloudfunctions/activities/data/activities.json')).map(
    ({ starts, closesBefore, who, ...it }) => {
      const sessions = starts.map(({ day: of, from, to }, at) => ({
        ...{ id: `s${at + 1}`, from: instantOf(of, from), to: instantOf(of, to) },
      }))
      const [startsAt, endsAt] = [sessions[0].from, sessions.at(-1).to]
      return {
        ...{ rev: 1, state: 'open', sample: true, gaps: false, guardian: false, hours: false, questions: [] },
        ...{ waiting: 0, offered: 0, loose: false, turns: 0, line: [], groups: {}, members: [], happened: [] },
        ...{
          fresh: false,
          journal: [],
          unsent: false,
          opensAt: midnight(),
          closesAt: startsAt - closesBefore * 3_600_000,
        },
        ...{ startsAt, endsAt, order: `${String(endsAt).padStart(15, '0')}:${it._id}`, left: it.capacity, sessions },
        who: { youngest: null, oldest: null, party: false, team: '', ...who },
        ...it,
      }
    },
  )

/**
 * Writes the first contents of every declared collection as JSON lines, the form that CloudBase's console and
 * localcloud both import.
 */
export const writeSeed = async (root, out) => {
  const members = rows(path.join(root, 'cloudfunctions/members/data/members.json'))
  const seeded = {
    proposals: proposals(rows(path.join(root, 'cloudfunctions/proposals/data/proposals.json')), members, instantOf),
    services: services(root),
    members: members.map((it) => ({
      ...{ rev: 0, journal: [], unsent: false },
      agreed: [{ what: 'privacy', edition: 1, at: edition, withdrawnAt: null }],
      ...it,
    })),
    calendar: [{ _id: 'yl', rev: 1, years: [], sweep: null, journal: [], unsent: false }],
    windows: rows(path.join(root, 'cloudfunctions/applications/data/windows.json')).map((it) => ({
      ...{ rev: 1, sample: true, plannedAt: 0, closed: [], services: [], journal: [], unsent: false },
      ...it,
    })),
    activities: activities(root),
    ...votesOf(root, instantOf),
    ...(await meetingRows(root, { instantOf, today: midnight() })),
    households: rows(path.join(root, 'cloudfunctions/members/data/households.json')),
  }
  for (const collection of Object.keys(rows(path.join(root, 'config/indexes.json')))) {
    const lines = (seeded[collection] ?? []).map((it) => `${JSON.stringify(it)}\n`)
    writeFileSync(path.join(out, `${collection}.jsonl`), lines.join(''))
  }
}
