import type { Door } from '../screen'
import { el } from './el'
import { leave, type Person } from './people'
import { deskAddress, type Settings, screenAddress, settingsOf, sizeOf } from './settings'

const NARROW = matchMedia('(max-width: 560px)')
const DARK = matchMedia('(prefers-color-scheme: dark)')
/** Smaller than this nobody can read the screen; the window scrolls instead. */
const SMALLEST = 0.72

type Heard = () => void

const isDoor = (it: unknown): it is Door => typeof it === 'object' && it !== null && 'setAir' in it

/** The phone on the table: which one it is, who holds it, and the screen that is open on it. */
export class Table {
  settings: Settings
  people: Person[] = []
  away = false
  door: Door | undefined
  readonly screen = el('iframe', { title: '手机屏幕', class: 'screen' })
  readonly body = el('div', { class: 'phone' }, this.screen)
  readonly stage = el('div', { class: 'stage' }, this.body)
  private readonly heard: Heard[] = []

  constructor() {
    this.settings = settingsOf(location.search, DARK.matches)
    this.screen.addEventListener('phone', (event) => {
      const told: unknown = Reflect.get(event, 'detail')
      if (isDoor(told)) this.opened(told)
    })
    NARROW.addEventListener('change', () => this.open({}))
    addEventListener('resize', () => this.fit())
  }

  /** Told whenever something about the phone has changed. */
  onChange(heard: Heard): void {
    this.heard.push(heard)
  }

  /** The program's own name; the table knows no product. */
  programName(): string {
    return this.door?.phone.program?.app.window?.navigationBarTitleText || '小程序'
  }

  /** The member who holds the phone, `newcomer`, or nothing before the screen has said so. */
  holder(): string {
    return this.door?.phone.session.memberId() ?? ''
  }

  /** Opens the screen anew with what has changed: another phone, person or page. */
  open(changes: Partial<Settings>): void {
    this.settings = { ...this.settings, ...changes }
    this.away = false
    const asked = NARROW.matches ? { ...this.settings, device: 'bare' } : this.settings
    if (this.screen.contentWindow) this.screen.contentWindow.location.replace(screenAddress(asked))
    this.tell()
  }

  hold(person: Person): void {
    if (person.memberId === 'newcomer') leave()
    this.open({ as: person.memberId })
  }

  /** Changes what the open screen can take as it is. */
  turn(changes: Partial<Pick<Settings, 'theme' | 'air' | 'pace'>>): void {
    const { theme } = this.settings
    this.settings = { ...this.settings, ...changes }
    if (this.settings.theme !== theme) this.door?.setTheme(this.settings.theme)
    this.door?.setAir(this.settings.air)
    this.door?.setPace(this.settings.pace === 'slow')
    this.tell()
  }

  putAway(away: boolean): void {
    if (away) this.door?.hide()
    else this.door?.show()
  }

  private opened(door: Door): void {
    this.door = door
    const change = () => this.tell()
    for (const name of ['stack', 'call'] as const) door.events.on(name, change)
    // the phone has ways of its own to put the program away and to bring it back
    for (const [name, away] of Object.entries({ appHide: true, appShow: false }))
      door.phone.app.on(name, () => {
        this.away = away
        this.tell()
      })
    this.tell()
  }

  /** What has changed is drawn everywhere. */
  tell(): void {
    const { settings } = this
    const usual = DARK.matches ? 'dark' : 'light'
    history.replaceState(history.state, '', deskAddress(settings, usual))
    document.documentElement.dataset.theme = settings.theme
    this.body.dataset.device = NARROW.matches ? 'bare' : settings.device
    this.fit()
    for (const heard of this.heard) heard()
  }

  /** The whole phone is seen, at its own size where the window has room for it. */
  private fit(): void {
    const { width, height } = sizeOf(this.settings)
    const [outerWidth, outerHeight] = [width + 24, height + 24]
    const room = innerHeight - this.stage.getBoundingClientRect().top - scrollY - 24
    const scale = Math.min(1, Math.max(SMALLEST, room / outerHeight))
    const look = NARROW.matches
      ? { width: '', height: '', scale: '' }
      : { width: `${outerWidth * scale}px`, height: `${outerHeight * scale}px`, scale: String(scale) }
    Object.assign(this.stage.style, { width: look.width, height: look.height })
    Object.assign(this.body.style, { scale: look.scale })
    Object.assign(
      this.screen.style,
      NARROW.matches ? { width: '', height: '' } : { width: `${width}px`, height: `${height}px` },
    )
  }
}
