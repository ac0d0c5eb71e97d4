import type * as glassEasel from 'glass-easel'
import { Air, type AirState } from './air'
import { AppLife } from './app-life'
import { builtIns } from './components/all'
import { enter } from './entry'
import { Events } from './events'
import { handle } from './handler'
import { globalOf, timers } from './hidden'
import { launchOf } from './launch'
import { Modules } from './modules'
import { Net } from './net'
import { pace } from './pace'
import { Packages } from './packages'
import { type Phone, report } from './phone'
import { Privacy } from './privacy'
import { entryOf, type Program } from './program'
import { programConsole } from './program-console'
import { Session } from './session'
import { Share } from './share'
import { Shell } from './shell/shell'
import { Space } from './space'
import { Stack } from './stack'
import { Styles } from './styles'
import { followWindow, switches } from './switches'
import { TempFiles } from './temp-files'
import { Touches } from './touch'
import { makeWx } from './wx/all'

type Templates = NonNullable<glassEasel.template.ComponentTemplate['groupList']>
type Scripts = (...given: unknown[]) => void

/** The phone without a program in it yet: parts that wait for one are put in by `begin`. */
const makePhone = () => {
  const launch = launchOf(location.search)
  const session = new Session()
  const files = new TempFiles()
  const phone = { launch, theme: launch.theme, events: new Events(), problems: [], session, files }
  return phone as unknown as Phone & { modules: Modules; packages: Packages; app: AppLife; space: Space; stack: Stack }
}

const given = new URLSearchParams(location.search)
const air = new Air(given.get('air'))
pace.slow = given.get('pace') === 'slow'
const phone = makePhone()
const touches = new Touches(phone)
phone.packages = new Packages(phone, air)
phone.modules = new Modules((path) => phone.packages.of(path))
phone.app = new AppLife(phone)
phone.stack = new Stack(phone)
phone.net = new Net(phone)
phone.privacy = new Privacy(phone)
phone.share = new Share(phone)

const requirePlugin = (name: string): never => {
  const words = `requirePlugin('${name}') 还没有实现，见 localcloud/README.md`
  report(phone, { kind: 'missing api', words })
  throw new Error(words)
}

/** What the server's scripts call, and what tests and the panel look at. */
const door = {
  document,
  phone,
  problems: phone.problems,
  events: phone.events,
  program(program: Program): void {
    phone.program = program
    phone.styles = new Styles(phone)
    phone.shell = new Shell(phone)
    phone.wx = makeWx(phone)
    phone.space = new Space(phone)
    for (const { path, line, message } of program.warnings)
      report(phone, { kind: 'wxml', words: `${path}:${line} ${message}` })
  },
  templates: (templates: Templates): void => phone.space.take(templates),
  scripts(_root: string, scripts: Scripts): void {
    const { space, app, wx } = phone
    const own = { wx, App: app.register, Page: space.Page, Component: space.Component, Behavior: space.Behavior }
    const pages = { getApp: app.get, getCurrentPages: () => phone.stack.pages().map(({ instance }) => instance) }
    const console = programConsole(phone)
    const global = globalOf({ ...own, ...pages, ...timers, console })
    const { setTimeout, clearTimeout, setInterval, clearInterval } = timers
    const named = [own.wx, own.App, own.Page, own.Component, own.Behavior, pages.getApp, pages.getCurrentPages]
    const timed = [setTimeout, clearTimeout, setInterval, clearInterval]
    scripts(phone.modules.define, ...named, requirePlugin, console, global, global, ...timed)
  },
  handle: (caller: unknown, event: glassEasel.ShadowedEvent<unknown>, handler: (event: unknown) => unknown): void => {
    if (event.type === 'longpress') touches.heardLongPress()
    pace.run(() => handle(caller, event, handler))
  },
  setTheme(theme: 'light' | 'dark'): void {
    phone.theme = theme
    document.documentElement.dataset.theme = theme
    if (!phone.shell) return
    phone.shell.refresh()
    phone.events.emit('theme', { theme })
    if (phone.program.app.darkmode) phone.app.themed(theme)
  },
  /** The desk's switches. */
  setAir(state: AirState): void {
    air.set(state)
    phone.net.set(state === 'slow' ? '3g' : 'wifi')
  },
  setPace(slow: boolean): void {
    pace.slow = slow
  },
  ...switches(phone),
}
export type Door = typeof door
Object.assign(window, { __phone: door })
// the desk that this screen lies on hears everything from the beginning
window.frameElement?.dispatchEvent(new CustomEvent('phone', { detail: door }))

const looks = (): void => {
  const style = document.createElement('style')
  style.textContent = builtIns.map(({ css }) => css).join('\n')
  document.head.append(style)
}

/** app.json, then app.js, then the first page. */
const start = async (): Promise<void> => {
  document.documentElement.dataset.theme = phone.theme
  looks()
  await Promise.all([phone.session.begin(phone.launch.as), phone.packages.loadProgram()])
  phone.styles.begin()
  touches.begin()
  const { path, query, scene } = phone.launch
  phone.launch.path = path || entryOf(phone.program)
  phone.modules.run('app')
  await enter(phone, { path: phone.launch.path, query, scene })
  addEventListener('unhandledrejection', ({ reason, promise }) => phone.app.rejected(reason, promise))
  document.addEventListener('visibilitychange', () => followWindow(phone))
}

start().catch((thrown: unknown) => {
  const words = thrown instanceof Error ? thrown.message : String(thrown)
  report(phone, { kind: 'script', words })
  document.body.append(Object.assign(document.createElement('p'), { className: 'phone-failed', textContent: words }))
})
