import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const rows = (root) => JSON.parse(readFileSync(path.join(root, 'cloudfunctions/votes/data/votes.json'), 'utf8'))
const sum = (of, pick) => of.reduce((all, it) => all + pick(it), 0)
const rollOf = ({ _id }) => _id.replace('vt-', 'r')
const areaOf = (it) => it.area ?? 0
const voted = ({ units }) => units.filter(({ choice }) => choice)

/** The chain over published ballots, written a second time: tests hold it against the function's own. */
const hash = (text) => createHash('sha512').update(text, 'utf8').digest('hex').slice(0, 64)
const pageOf = (it) => {
  const from = hash(`vote:${it._id}`)
  const ballots = voted(it)
    .map(({ receipt, choice, label, area }) => ({ r: receipt, c: choice, u: label, a: area }))
    .sort((a, b) => (a.r < b.r ? -1 : 1))
  const to = ballots.reduce((before, { r, c, u, a }) => hash(`${before}\n${JSON.stringify([r, c, u, a])}`), from)
  return { _id: `${it._id}:b0`, vote: it._id, n: 0, from, to, ballots }
}

const resultOf = (it) => {
  const count = (choice, pick) =>
    sum(
      voted(it).filter((one) => one.choice === choice),
      pick,
    )
  const by = (pick) => Object.fromEntries(['yes', 'no', 'abstain'].map((choice) => [choice, count(choice, pick)]))
  const heads = by(() => 1)
  return {
    ...{ heads, area: by(areaOf), took: { heads: voted(it).length, area: sum(voted(it), areaOf) } },
    ...{ passed: true, won: null, unconfirmed: 0 },
    why: `赞成 ${heads.yes} 户，户数和面积都够参加的一半以上`,
  }
}

const unitOf = ({ label, area = 0, may, via, by }, at) => ({
  ...{ label, area, may, see: may, proxy: null, paper: null, rev: via ? 1 : 0, calls: [] },
  cast: via ? { mark: '', sum: '', at, via, by: by.map((name) => ({ id: 'm-sample', name })) } : null,
})

/** Sample votes: one that runs for two weeks from the day on which the seed is made, one that is over. */
export const votesOf = (root, instantOf) => {
  const all = rows(root).map((it) => {
    const [opensAt, closesAt] = [instantOf(it.opens, '09:00'), instantOf(it.closes, '18:00')]
    return { ...it, opensAt: it.opens === 0 ? instantOf(0, '00:00') : opensAt, closesAt }
  })
  const vote = ({ opens, closes, units, from, ...it }) => {
    const over = it.state === 'published'
    return {
      ...{ rev: 1, sample: true, order: `${String(it.closesAt).padStart(15, '0')}:${it._id}`, proxied: {} },
      roll: { id: rollOf(it), urns: 1, from, linked: units.filter(({ may }) => may.length > 0).length },
      entitled: { heads: units.length, area: sum(units, areaOf) },
      ...{ result: over ? resultOf({ units }) : null, pages: over ? 1 : 0, journal: [], unsent: false },
      head: over ? pageOf({ ...it, units }).to : null,
      ...it,
    }
  }
  const urn = (it) => {
    const over = it.state === 'published'
    const roll = rollOf(it)
    return {
      ...{
        _id: `${roll}-0`,
        vote: it._id,
        roll,
        n: 0,
        title: it.question,
        place: it.place,
        opensAt: it.opensAt,
        closesAt: it.closesAt,
      },
      ...{ opened: 1, shut: over, size: it.units.length, area: sum(it.units, areaOf) },
      members: [...new Set(it.units.flatMap(({ may }) => may))],
      units: Object.fromEntries(it.units.map((one, at) => [`${roll}-0-${at}`, unitOf(one, it.closesAt - 86_400_000)])),
      ...{ took: voted(it).length, tookArea: sum(voted(it), areaOf), slips: over ? pageOf(it).ballots : [] },
      ...{ happened: [], fresh: false, say: '' },
    }
  }
  return {
    votes: all.map(vote),
    voteUrns: all.map(urn),
    voteBallots: all.filter(({ state }) => state === 'published').map(pageOf),
  }
}
