import { agree, withdraw } from '../../types/consenting'
import { dropDraft, keepDraft } from '../../types/drafts'
import type { Cloud } from './cloud'
import { documents, keysIn, type Scene } from './documents'

const subject = 'ask:MZ-001'
const kept = { subject, code: 'MZ-001', files: [], device: 'd-1' }
let typed = 0
const half = async (cloud: Cloud) => {
  const wang = await cloud.as('王秀英')
  const own = async () => (await documents(cloud, 'drafts')).find((one) => one.subject === subject)
  const edition = Number((await own())?.edition ?? 0)
  return { wang, own, edition, form: { question: `第 ${++typed} 次写的` } }
}

const consent = { what: 'privacy' as const, edition: 1 }
/** How many entries of her own journal carry this key. */
const told = async (cloud: Cloud) => {
  const wang = await cloud.as('王秀英')
  const effects = async (key: string) =>
    keysIn((await documents(cloud, 'members', wang.id))[0], 'journal').filter((one) => one === key).length
  return { wang, effects }
}

/** What is typed is written once, and thrown away once; what is agreed to as well. */
export const draftScenes: Record<string, Scene> = {
  [keepDraft.name]: async (cloud) => {
    const { wang, own, edition, form } = await half(cloud)
    const effects = async (key: string) => (JSON.stringify(await own()).includes(key) ? 1 : 0)
    return { who: wang, action: keepDraft, input: { ...kept, form, edition }, effects }
  },
  [dropDraft.name]: async (cloud) => {
    const { wang, own, edition, form } = await half(cloud)
    const made = await wang.must(keepDraft, { ...kept, form, edition })
    const effects = async () => ((await own()) ? 0 : 1)
    return { who: wang, action: dropDraft, input: { subject, edition: made.edition }, effects }
  },
  [agree.name]: async (cloud) => {
    const { wang, effects } = await told(cloud)
    return { who: wang, action: agree, input: consent, effects }
  },
  [withdraw.name]: async (cloud) => {
    const { wang, effects } = await told(cloud)
    await wang.must(agree, consent)
    return { who: wang, action: withdraw, input: consent, effects }
  },
}
