import type { Phone } from '../phone'
import { nameOf } from '../program'
import { make, press } from './make'
import { asked } from './sheet'

interface Said {
  verdicts: Record<string, 'accept' | 'reject'>
  /** Not to be asked again. */
  keep: boolean
}

const tick = (words: string, on: boolean): { row: HTMLElement; box: HTMLInputElement } => {
  const box = make('input', '')
  box.type = 'checkbox'
  box.checked = on
  return { row: make('label', 'phone-check', [make('span', '', words), box]), box }
}

/** The titles are kept by WeChat: here a template goes by its id. */
export const askSubscriptions = (phone: Phone, ids: readonly string[]): Promise<Said> =>
  asked<Said>(phone, (answer) => {
    const rows = ids.map((id) => ({ id, ...tick(`模板 ${id}`, true) }))
    const keep = tick('总是保持以上选择，不再询问', false)
    const say = (allow: boolean) => {
      const verdict = (on: boolean) => (allow && on ? ('accept' as const) : ('reject' as const))
      const verdicts = Object.fromEntries(rows.map(({ id, box }) => [id, verdict(box.checked)]))
      answer({ verdicts, keep: keep.box.checked })
    }
    const yes = press('phone-yes', '允许', () => say(true))
    const rejected = Object.fromEntries(ids.map((id) => [id, 'reject' as const]))
    return {
      label: '订阅消息',
      place: 'bottom',
      content: [
        make('div', 'phone-ask', [
          make('h2', '', `“${nameOf(phone.program)}”申请给你发送一次以下消息`),
          ...rows.map(({ row }) => row),
          keep.row,
          make('div', 'phone-pair', [press('phone-no', '取消', () => say(false)), yes]),
        ]),
      ],
      cancel: { value: { verdicts: rejected, keep: false } },
      maskCancels: false,
      first: yes,
    }
  })
