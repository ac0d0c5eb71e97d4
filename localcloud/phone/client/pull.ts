import type { PageView, Phone } from './phone'
import { themed } from './program'

/** How far a page is pulled before it refreshes, and where it rests meanwhile, in px. */
const ENOUGH = 60
const REST = 50
const FURTHEST = 120

/** Pulling a page down to refresh it: by finger, by mouse, or by the program. */
export class Pull {
  private readonly dots = document.createElement('div')
  private from: number | undefined
  private distance = 0
  private refreshing = false

  constructor(
    private readonly phone: Phone,
    private readonly page: PageView,
    enabled: boolean,
  ) {
    this.dots.className = 'phone-pull'
    this.dots.setAttribute('role', 'status')
    this.dots.hidden = true
    this.dots.append(...[0, 1, 2].map(() => document.createElement('i')))
    page.view.prepend(this.dots)
    if (enabled) this.listen()
  }

  private listen(): void {
    const { scroller } = this.page
    scroller.addEventListener('touchstart', ({ touches }) => this.begin(touches[0]), { passive: true })
    scroller.addEventListener('touchmove', (event) => this.move(event.touches[0], event), { passive: false })
    scroller.addEventListener('touchend', () => this.end())
    scroller.addEventListener('mousedown', (event) => this.begin(event))
    scroller.addEventListener('mousemove', (event) => event.buttons === 1 && this.move(event, event))
    for (const name of ['mouseup', 'mouseleave']) scroller.addEventListener(name, () => this.end())
  }

  private begin(spot: { clientY: number } | undefined): void {
    this.from = !this.refreshing && this.page.scroller.scrollTop <= 0 ? spot?.clientY : undefined
  }

  private move(spot: { clientY: number } | undefined, event: Event): void {
    if (this.from === undefined || !spot) return
    const pulled = spot.clientY - this.from
    if (pulled <= 0 && this.distance === 0) return
    if (event.cancelable) event.preventDefault()
    this.lay(Math.max(0, Math.min(FURTHEST, pulled * 0.6)))
  }

  private end(): void {
    const far = this.distance
    this.from = undefined
    if (this.refreshing || far === 0) return
    if (far >= ENOUGH) this.start()
    else this.lay(0)
  }

  /** Shows the page pulled down and tells it; it stays so until the program stops it. */
  start(): void {
    if (this.refreshing) return
    this.refreshing = true
    this.lay(REST)
    this.dots.setAttribute('aria-label', '正在刷新')
    this.page.call('onPullDownRefresh')
  }

  stop(): void {
    this.refreshing = false
    this.dots.removeAttribute('aria-label')
    this.lay(0)
  }

  private lay(distance: number): void {
    const { program, theme } = this.phone
    const { view, scroller, ground } = this.page
    this.distance = distance
    this.dots.hidden = distance === 0
    this.dots.dataset.dots = themed(program, ground.dots, theme) ?? 'dark'
    this.dots.classList.toggle('phone-pull-on', this.refreshing)
    view.style.background = distance === 0 ? '' : (themed(program, ground.color, theme) ?? '#ffffff')
    scroller.style.transform = distance === 0 ? '' : `translateY(${distance}px)`
  }
}
