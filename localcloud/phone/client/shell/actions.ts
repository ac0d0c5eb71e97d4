import type { Phone } from '../phone'
import { make, press } from './make'
import { asked } from './sheet'

interface Choice {
  label: string
  items: readonly string[]
  /** A line above them. */
  note?: string
  color?: string
}

/** WeChat's list of acts at the bottom of the screen; answers which was tapped, nothing when it was put away. */
export const chooseAct = (phone: Phone, { label, items, note, color }: Choice): Promise<number | undefined> =>
  asked<number | undefined>(phone, (answer) => {
    const buttons = items.map((words, index) => press('phone-act', words, () => answer(index)))
    for (const button of buttons) if (color) button.style.setProperty('--answer', color)
    return {
      label,
      place: 'bottom',
      content: [
        note ? make('p', 'phone-act-note', note) : undefined,
        ...buttons,
        press('phone-act phone-act-cancel', '取消', () => answer(undefined)),
      ],
      cancel: { value: undefined },
    }
  })
