import { remember, remembered } from './kept'
import type { NeedListener, Phone } from './phone'
import { askPrivacy } from './shell/privacy-sheet'
import { Refused } from './wx/group'

/** How long after a refusal WeChat does not ask again. */
const GAP_MS = 10_000

const NO = 'privacy permission is not authorized'

interface Answer {
  event: string
  buttonId?: string
}
const isAnswer = (it: unknown): it is Answer => typeof it === 'object' && it !== null && 'event' in it

/** The program's privacy guide: nothing that touches personal data works before the person has agreed to it. */
export class Privacy {
  private need: NeedListener | undefined
  private readonly tapped = new Set<string>()
  private refusedAt = Number.NEGATIVE_INFINITY
  private asking: Promise<boolean> | undefined

  constructor(private readonly phone: Phone) {}

  needed(): boolean {
    const { program, launch } = this.phone
    if (program.app.__usePrivacyCheck__ !== true || launch.agreed) return false
    return !remembered(this.phone, 'privacy', false)
  }

  async ask(name: string): Promise<void> {
    if (!this.needed()) return
    if (performance.now() - this.refusedAt < GAP_MS) throw new Refused(`${NO} in gap`, { errno: 103 })
    this.asking ??= this.put(name).finally(() => {
      this.asking = undefined
    })
    if (await this.asking) return remember(this.phone, 'privacy', true)
    this.refusedAt = performance.now()
    throw new Refused(NO, { errno: 104 })
  }

  agree(buttonId: string): void {
    this.tapped.add(buttonId)
  }

  onNeed(listener: NeedListener | undefined): void {
    this.need = listener
  }

  private put(name: string): Promise<boolean> {
    const { need } = this
    if (!need) return askPrivacy(this.phone)
    return new Promise((resolve) => need((answer) => this.heard(answer, resolve), { referrer: name }))
  }

  /** Agreement counts only when the program's own button for it was tapped. */
  private heard(answer: unknown, resolve: (agreed: boolean) => void): void {
    if (!isAnswer(answer) || answer.event === 'exposureAuthorization') return
    resolve(answer.event === 'agree' && this.tapped.has(answer.buttonId ?? ''))
  }
}
