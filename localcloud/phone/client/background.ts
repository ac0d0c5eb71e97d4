import type { Phone } from './phone'

interface Shown {
  hide(): void
  show(): void
}

/** The program leaves the screen and comes back: by the desk's button, or because the window is covered. */
export class Background {
  private put = false
  private away = false

  constructor(
    private readonly phone: Phone,
    private readonly top: () => Shown | undefined,
  ) {}

  begin(): void {
    document.addEventListener('visibilitychange', () => this.settle())
  }

  /** Somebody went to another program, or came back to this one. */
  set(put: boolean): void {
    this.put = put
    this.settle()
  }

  private settle(): void {
    const away = this.put || document.hidden
    if (away === this.away) return
    this.away = away
    if (away) {
      this.top()?.hide()
      this.phone.app.hide()
    } else {
      this.phone.app.show()
      this.top()?.show()
    }
  }
}
