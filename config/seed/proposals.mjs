const padded = (at) => String(at).padStart(15, '0')

const voicesOf = ({ seconds, arguments: said = [], questions = [], ago: since }, { names, ago }) => {
  const ids = [...new Set([...seconds, ...said.map(([id]) => id), ...questions.map(([id]) => id)])]
  return Object.fromEntries(
    ids.map((id) => {
      const [, side, words] = said.find(([who]) => who === id) ?? []
      const stand = words ? { side, words, at: ago(since - 1) } : null
      const seconded = seconds.includes(id) ? ago(since - 1) : null
      const part = { rev: 1, who: [id], name: names.get(id), seconded, joined: false, follows: true, calls: [] }
      return [id, { ...part, stand, argues: stand ? 'shown' : 'none' }]
    }),
  )
}
const questionsOf = ({ questions = [], community, ago: since }, { names, ago }) =>
  Object.fromEntries(
    questions.map(([id, words, answer, by], n) => {
      const said = answer ? { words: answer, by, office: community, at: ago(since - 2) } : null
      const asked = { by: { id, name: names.get(id) }, words, at: ago(since - 1), checked: 'shown' }
      return [`k-sample-${n}`, { ...asked, answer: said }]
    }),
  )

/** Sample clocks do not strike: nobody is told of a sample until somebody goes on with it. */
const clockOf = ({ _id, stage, dueIn, due }, { instantOf }) => {
  const at = stage === 'confirmed' ? undefined : (dueIn ?? due)
  const run = { days: 10, warned: true, climbed: [], next: null }
  const watch = at === undefined ? null : { ...run, dueAt: instantOf(at, '18:00') }
  return { watch, dueKey: `${padded(watch?.dueAt ?? 999_999_999_999_999)}:${_id}`, calendar: 1 }
}

/** What a meeting decided, how far the work is, and what became of it. */
const workOf = (it, { names, ago }) => {
  const { decision, milestones = [], result, evaluation: said, holder, owner = it.community } = it
  const by = names.get(holder) ?? '示例工作人员'
  const decided = decision && { text: decision.text, at: ago(decision.ago), meeting: 'm-sample', title: decision.title }
  return {
    holder: holder ? { id: holder, name: by } : null,
    decision: decided ?? null,
    milestones: milestones.map(([days, words]) => ({ at: ago(days), words, photos: [], by })),
    result: result ? { words: result[1], photos: [], at: ago(result[0]), by, office: owner } : null,
    evaluation: said ? { ok: said[1], grade: said[2], words: said[3], at: ago(said[0]) } : null,
    ...{ office: owner, offices: [...new Set([it.community, owner])] },
  }
}

const proposalOf = (it, of) => {
  const { _id, stage, title, text, category, community, kind = 'proposal', spot, needed = null, due } = it
  const { seconds, arguments: said = [], questions = [] } = it
  const voices = voicesOf(it, of)
  const raiser = { id: it.raiser, name: of.names.get(it.raiser) }
  const raisedAt = of.ago(it.ago)
  const first = { rev: 1, at: raisedAt, act: 'proposals.raise', by: { ...raiser, role: 'member' }, to: 'raised' }
  return {
    ...{ _id, rev: 1, kind, stage, level: 'community', title, text, category, community, spot, needed },
    ...{ photos: [], sample: true, checked: 'shown', held: 0, raiser, desk: null, raisers: [raiser.id], voices },
    ...{ people: [...new Set([raiser.id, ...Object.keys(voices)])], seconds: seconds.length, joined: 0 },
    ...{ yes: said.filter(([, side]) => side === 'yes').length, no: said.filter(([, side]) => side === 'no').length },
    ...{ asked: questions.length, questions: questionsOf(it, of), ...workOf(it, of), ...clockOf(it, of) },
    ...{ due: due === undefined ? null : of.instantOf(due, '23:59'), meeting: null, heard: [], reopened: 0, climbs: 0 },
    ...{ appealed: false, open: stage !== 'confirmed', raisedAt, order: `${padded(raisedAt)}:${_id}`, card: null },
    ...{ journal: [{ ...first, key: `sample-${_id}`, hash: '', office: community }], happened: [] },
    ...{ fresh: false, unsent: false, sentRev: 1 },
  }
}

/** Sample proposals in every stage; `instantOf(days, time)` is a time of the day that is so many days ahead. */
export const proposals = (rows, members, instantOf) => {
  const names = new Map(members.map(({ _id, name }) => [_id, name]))
  const of = { names, instantOf, ago: (days) => instantOf(-days, '10:00') }
  return rows.map((it) => proposalOf(it, of))
}
