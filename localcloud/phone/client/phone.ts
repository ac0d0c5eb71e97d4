import type { Events, Problem } from './events'
import type { Launch } from './launch'
import { pace } from './pace'
import type { Address } from './paths'
import type { Program, TabConfig, TabLook } from './program'
import type { TempFiles } from './temp-files'

/** What a page's or component's code calls `this`; everything on it is the program's own. */
export interface Instance {
  readonly is: string
  [name: string]: unknown
}

export type NetworkType = 'wifi' | '5g' | '4g' | '3g' | '2g' | 'none'

/** How the navigation bar looks while a page is on top. */
export interface Bar {
  title: string
  background: string | undefined
  front: string | undefined
  loading: boolean
  /** The button that leads home from a page without anything beneath it. */
  homeHidden?: boolean
}

/** A page of the stack, as the rest of the phone sees it. */
export interface PageView extends Address {
  instance: Instance
  bar: Bar
  /** The web view, and what scrolls in it. */
  view: HTMLElement
  scroller: HTMLElement
  /** What is behind the page while it is pulled down. */
  ground: { color: string | undefined; dots: string }
  pull: { start(): void; stop(): void }
  /** What the program has the person asked before the page is left. */
  askBeforeLeaving?: string | undefined
  /** Whether the page has such a method of its own. */
  has(name: string): boolean
  /** Calls a method of the page's, if it has it. */
  call(name: string, ...rest: unknown[]): unknown
  /** The program goes out of sight and comes back; the page stays as it is. */
  leave(): void
  enter(): void
}

/** The parts of a running phone, put together in `screen.ts`; each part reaches the others through this. */
export interface Phone {
  program: Program
  launch: Launch
  theme: 'light' | 'dark'
  events: Events
  problems: Problem[]
  files: TempFiles
  net: {
    type(): NetworkType
    isConnected(): boolean
    set(kind: NetworkType): void
    fetch(address: string, init?: RequestInit): Promise<Response>
  }
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
    launched(): Record<string, unknown>
    show(page?: boolean): void
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
    settled(): Promise<void>
  }
  shell: {
    views: HTMLElement
    overlays: HTMLElement
    refresh(): void
    badge(index: number, text: string | undefined): void
    tabLook(look: Partial<TabLook>): void
    tabItem(index: number, item: Partial<TabConfig>): void
    tabsHidden(hidden: boolean): void
    /** WeChat's own page for an address that the program does not have. */
    notFound(path: string): void
  }
  privacy: {
    needed(): boolean
    /** Waits until the person has agreed to the program's privacy guide; what is refused fails in WeChat's words. */
    ask(name: string): Promise<void>
    /** The program's own button for it was tapped. */
    agree(buttonId: string): void
    onNeed(listener: NeedListener | undefined): void
  }
  share: {
    /** Asks the page for its card and shows it; from the capsule's menu or from a button of the page's. */
    open(from: { from: 'menu' | 'button'; to?: 'friend' | 'timeline'; target?: unknown }): Promise<void>
  }
}

/** `wx.onNeedPrivacyAuthorization`'s listener. */
export type NeedListener = (resolve: (answer: unknown) => void, event: { referrer: string }) => void

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
    return pace.run(work)
  } catch (thrown) {
    fault(phone, thrown, where)
    return undefined
  }
}
