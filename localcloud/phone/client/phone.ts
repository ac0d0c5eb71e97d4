import type { Events, Problem } from './events'
import type { Launch } from './launch'
import type { Address } from './paths'
import type { Program } from './program'

/** What a page's or component's code calls `this`; everything on it is the program's own. */
export interface Instance {
  readonly is: string
  [name: string]: unknown
}

/** How the navigation bar looks while a page is on top. */
export interface Bar {
  title: string
  background: string | undefined
  front: string | undefined
  loading: boolean
}

/** A page of the stack, as the rest of the phone sees it. */
export interface PageView extends Address {
  instance: Instance
  bar: Bar
  /** The web view, and what scrolls in it. */
  view: HTMLElement
  scroller: HTMLElement
  /** Calls a method of the page's, if it has it. */
  call(name: string, ...rest: unknown[]): unknown
}

/** The parts of a running phone, put together in `screen.ts`; each part reaches the others through this. */
export interface Phone {
  program: Program
  launch: Launch
  theme: 'light' | 'dark'
  events: Events
  problems: Problem[]
  wx: Record<string, unknown>
  session: {
    begin(memberId: string): Promise<void>
    renew(): Promise<void>
    memberId(): string
    header(): Record<string, string>
  }
  modules: { has(path: string): boolean; run(path: string): unknown }
  packages: { of(path: string): Promise<void>; preloadAfter(route: string): void }
  app: {
    options(): Record<string, unknown>
    show(): void
    hide(): void
    failed(words: string): void
    pageNotFound(path: string, query: Record<string, string>): boolean
    on(name: string, listener: (event: unknown) => void): void
    off(name: string, listener?: (event: unknown) => void): void
    tell(name: string, event: unknown): void
  }
  space: {
    enter(path: string): void
    isolationOf(path: string): string
    draw(
      path: string,
      parent: HTMLElement,
    ): { instance: Instance; lifetime(name: string, event?: unknown): void; release(): void }
    settle(): void
  }
  styles: { begin(): void; enter(path: string): void; show(path: string): void }
  stack: {
    pages(): PageView[]
    top(): PageView | undefined
    open(how: Move, address: Address, channel?: unknown): Promise<PageView>
    back(delta: number): void
  }
  shell: {
    views: HTMLElement
    overlays: HTMLElement
    refresh(): void
    badge(index: number, text: string | undefined): void
  }
  /** Asks the page for its card and shows it. */
  share?: { open(from: { from: 'menu' | 'button'; target?: unknown }): Promise<void> }
  /** The program's own button for the privacy guide was tapped. */
  privacy?: { agree(buttonId: string): void }
  /** Keeps what was chosen; answers its temporary path. */
  files?: { addBlob(blob: Blob, name?: string): Promise<string> }
}

export type Move = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch'

/** Records what WeChat would refuse: it reaches the panel, `__phone.problems` and the console. */
export const report = (phone: Phone, problem: Problem): void => {
  if (phone.problems.some(({ kind, words }) => kind === problem.kind && words === problem.words)) return
  phone.problems.push(problem)
  phone.events.emit('problem', problem)
  console.warn(`[phone] ${problem.kind}: ${problem.words}`)
}

/** An error of the program's own code: WeChat logs it, tells App.onError and goes on. */
export const fault = (phone: Phone, thrown: unknown, where: string): void => {
  const words = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  phone.events.emit('console', { level: 'error', words: `${where}: ${words}` })
  console.error(`[${where}]`, thrown)
  phone.app.failed(words)
}

/** Runs the program's code so that what it throws stays in it. */
export const guarded = <T>(phone: Phone, where: string, work: () => T): T | undefined => {
  try {
    return work()
  } catch (thrown) {
    fault(phone, thrown, where)
    return undefined
  }
}
