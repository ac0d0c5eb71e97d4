import type { Phone } from '../phone'
import { nameOf } from '../program'
import { make, press } from './make'
import { asked } from './sheet'

interface Settings {
  rows: readonly { scope: string; words: string; on: boolean }[]
  changed: (scope: string, on: boolean) => void
}

/** The page where a person takes back or gives what the program asked for. */
export const openSettings = (phone: Phone, { rows, changed }: Settings): Promise<undefined> =>
  asked<undefined>(phone, (answer) => {
    const drawn = rows.map(({ scope, words, on }) => {
      const box = make('input', '')
      box.type = 'checkbox'
      box.checked = on
      box.addEventListener('change', () => changed(scope, box.checked))
      return make('label', 'phone-check', [make('span', '', words), box])
    })
    const none = make('p', '', '它还没有申请过任何权限。')
    return {
      label: '设置',
      place: 'whole',
      content: [
        make('div', 'phone-ask', [
          make('h2', '', `允许“${nameOf(phone.program)}”使用`),
          ...(drawn.length > 0 ? drawn : [none]),
          press('phone-wide', '返回', () => answer(undefined)),
        ]),
      ],
      cancel: { value: undefined },
    }
  })
