import { randomUUID } from 'node:crypto'

// npm run audit [-- URL]: goes along the whole journal and names what was changed, removed or left out. In production
// AUDIT_SESSION is the session of a district auditor; on this machine the sample auditor is asked.
const url = process.argv[2] ?? `http://127.0.0.1:${process.env.PORT ?? '8080'}`
const words = { changed: '被改过', gone: '被删掉', broken: '链条断了', missing: '流水里没有' }

const post = async (path, body, session) => {
  const headers = { 'content-type': 'application/json', ...(session ? { authorization: `Bearer ${session}` } : {}) }
  return (await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
}

const auditor = async () => {
  const people = await (await fetch(`${url}/local/people`)).json()
  const one = people.find(({ note }) => note === '云龙区 · 审计')
  if (!one) throw new Error('没有区级审计员；请用 AUDIT_SESSION 给出一个会话 no district auditor: give AUDIT_SESSION')
  return (await post('/local/sign-in', { memberId: one.memberId })).session
}

const ask = async (session, action, input) => {
  const answer = await post('/call/audit', { action, key: randomUUID(), input: { office: 'yl', ...input } }, session)
  if (!answer.ok) throw new Error(answer.failure.message)
  return answer.output
}

/** Page after page; `first` is what the first one is asked with. */
const all = async (session, action, { first, next }) => {
  const found = { checked: 0, faults: [] }
  for (let at = first; at; ) {
    const part = await ask(session, action, at)
    found.checked += part.checked
    found.faults.push(...part.faults)
    at = part.next === null ? undefined : next(part.next)
  }
  return found
}

try {
  const session = process.env.AUDIT_SESSION ?? (await auditor())
  const chain = await all(session, 'audit.verify', { first: { from: 0, prev: '' }, next: (place) => place })
  const cases = await all(session, 'audit.compare', { first: {}, next: (after) => ({ after }) })
  const faults = [...chain.faults, ...cases.faults]
  for (const { entry, kind } of faults) console.log(`✗ ${entry} ${words[kind]} (${kind})`)
  console.log(
    `流水 ${chain.checked} 条，办件里 ${cases.checked} 步，问题 ${faults.length} 处 ` +
      `(${chain.checked} entries, ${cases.checked} steps of cases, ${faults.length} faults)`,
  )
  process.exit(faults.length === 0 ? 0 : 1)
} catch (error) {
  console.error(`没有查成 not checked: ${error?.message ?? error}`)
  process.exit(2)
}
