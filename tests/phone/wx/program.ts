import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { inside, openPhone, type PhoneWindow } from '../support/phone'

export const folder = path.join(__dirname, 'program')

/** What a case of the program's came to. */
export type Outcome = { ok?: unknown; fail?: Record<string, unknown>; threw?: string }
export type Program = PhoneWindow & {
  /** Taps the case's button; what it came to is read later, when a person has answered. */
  tap: (name: string) => Promise<void>
  outcome: (name: string) => Promise<Outcome>
  /** Both, for what nobody is asked about. */
  run: (name: string) => Promise<Outcome>
  cases: () => Promise<string[]>
  /** What the program noted down, in order. */
  log: () => Promise<[string, unknown?][]>
  dialog: (name: string) => ReturnType<PhoneWindow['page']['getByRole']>
}

const top = 'phone.stack.top().instance'
/** The page that ran a case may lie beneath another one by now. */
const pages = 'phone.stack.pages().map(({ instance }) => instance.data.outcomes?.[NAME]).filter(Boolean)'

/** The small mini-program at one of its pages; the privacy guide counts as agreed to unless a test is about it. */
export const openProgram = async (browser: Browser, url: string, query: string): Promise<Program> => {
  const phone = await openPhone(browser, url, query.includes('privacy=') ? query : `${query}&privacy=agreed`)
  const { page, shown } = phone
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const tap = (name: string) => shown.getByRole('button', { name, exact: true }).click()
  const outcome = async (name: string) => {
    // polled from here: the page's policy lets nothing evaluate text inside it
    for (let patience = 300; patience > 0; patience--) {
      const came = await inside<Outcome | undefined>(page, `${pages}[0]`.replace('NAME', JSON.stringify(name)))
      if (came) return came
      await page.waitForTimeout(50)
    }
    throw new Error(`${name} came to nothing`)
  }
  const run = async (name: string) => {
    await tap(name)
    return outcome(name)
  }
  const cases = () => inside<string[]>(page, `${top}.data.cases`)
  const log = () => inside<[string, unknown?][]>(page, `phone.modules.run('run').log`)
  return { ...phone, tap, outcome, run, cases, log, dialog: (name) => page.getByRole('dialog', { name }) }
}

const scripts = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.js'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))

/** Every interface that some case of the program's calls. */
export const calledNames = (): Set<string> =>
  new Set(scripts(folder).flatMap((text) => [...text.matchAll(/wx\.((?:cloud\.)?\w+)/g)].map(([, name]) => name ?? '')))
