/** Who holds the phone: a sample person of localcloud; one tab is one person, as with the identity bar. */
const KEY = 'cloud-session'

/** Who is who is no business of the phone's network, which may be slow or gone. */
const outside = window.fetch.bind(window)

const claimsOf = (session: string): Record<string, unknown> => {
  try {
    const text = atob((session.split('.')[0] ?? '').replace(/-/g, '+').replace(/_/g, '/'))
    const read: unknown = JSON.parse(decodeURIComponent(escape(text)))
    return typeof read === 'object' && read !== null ? { ...read } : {}
  } catch {
    return {}
  }
}

const ask = async (path: string, body?: unknown): Promise<unknown> => {
  const init = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await outside(path, init || undefined)
  return answer.json()
}

interface Person {
  memberId: string
  name: string
  kind: string
}
const isPerson = (it: unknown): it is Person => typeof it === 'object' && it !== null && 'memberId' in it

const isResident = ({ kind }: Person): boolean => kind !== 'staff'

const people = async (): Promise<Person[]> => {
  const list = await ask('/local/people')
  return Array.isArray(list) ? list.filter(isPerson) : []
}

const signIn = async (memberId: string): Promise<string> => {
  const fresh = memberId === 'newcomer'
  const answer = await ask('/local/sign-in', fresh ? { newcomer: Date.now().toString(36) } : { memberId })
  return typeof answer === 'object' && answer !== null && 'session' in answer ? String(answer.session) : ''
}

export class Session {
  private token = sessionStorage.getItem(KEY) ?? ''

  /** Signs in as a sample person (by id or name), or keeps who was there, or takes the first resident. */
  async begin(who: string): Promise<void> {
    if (this.token && (!who || who === this.memberId())) return
    const all = await people()
    const person = who ? all.find((one) => one.memberId === who || one.name === who) : all.find(isResident)
    if (who && who !== 'newcomer' && !person) throw new Error(`没有示例人物 ${who}，名单在 /local/people`)
    this.token = await signIn(person?.memberId ?? 'newcomer')
    if (this.token) sessionStorage.setItem(KEY, this.token)
  }

  /** The cloud no longer takes the session: its clock may have run on. */
  async renew(): Promise<void> {
    const who = this.memberId()
    this.token = ''
    await this.begin(who)
  }

  memberId(): string {
    return String(claimsOf(this.token).memberId ?? '')
  }

  header(): Record<string, string> {
    return this.token ? { authorization: `Bearer ${this.token}` } : {}
  }
}
