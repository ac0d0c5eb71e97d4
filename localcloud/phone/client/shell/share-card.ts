import type { Phone } from '../phone'
import { nameOf } from '../program'
import { make, press } from './make'
import { asked } from './sheet'

export interface Card {
  title: string
  /** An address, or nothing: WeChat takes a picture of the page then. */
  picture: string | undefined
  path: string
  query: string
  scene: number
  to: 'friend' | 'timeline'
}

interface Person {
  memberId: string
  name: string
}
const isPerson = (it: unknown): it is Person =>
  typeof it === 'object' && it !== null && 'memberId' in it && 'name' in it

const people = async (): Promise<Person[]> => {
  const answer = await fetch('/local/people')
  const list: unknown = await answer.json()
  return Array.isArray(list) ? list.filter(isPerson) : []
}

const drawn = (phone: Phone, { title, picture }: Card): HTMLElement => {
  const image = make('img', 'phone-card-picture')
  image.alt = ''
  if (picture) image.src = picture
  const shot = make('div', 'phone-card-picture phone-card-shot', '（微信会放这一页的截图）')
  return make('div', 'phone-card', [
    make('p', 'phone-card-name', nameOf(phone.program)),
    make('p', 'phone-card-title', title),
    picture ? image : shot,
    make('p', 'phone-card-foot', '小程序'),
  ])
}

/** The address of somebody else's phone that opens what was shared. */
const addressFor = ({ path, query, scene }: Card, who: string): string => {
  const asked = new URLSearchParams({ path, query, scene: String(scene), as: who })
  return `/phone?${asked}`
}

const receivers = async (): Promise<HTMLSelectElement> => {
  const list = make('select', 'phone-select')
  list.setAttribute('aria-label', '发给谁')
  list.append(...(await people()).map(({ memberId, name }) => new Option(`${name}（示例）`, memberId)))
  list.append(new Option('没来过的人', 'newcomer'))
  return list
}

/** The card as it would look in a chat or on a timeline, and a way to open it on another person's phone. */
export const showCard = async (phone: Phone, card: Card): Promise<void> => {
  const who = await receivers()
  const words = card.to === 'friend' ? '发送给朋友' : '分享到朋友圈'
  await asked<undefined>(phone, (answer) => {
    const open = press('phone-yes', '打开他的手机', () => {
      window.open(addressFor(card, who.value), '_blank', 'noopener')
      answer(undefined)
    })
    const path = make('p', 'phone-card-path', `${card.path}${card.query ? `?${card.query}` : ''}`)
    return {
      label: words,
      place: 'bottom',
      content: [
        make('div', 'phone-ask', [
          make('h2', '', words),
          drawn(phone, card),
          path,
          make('label', 'phone-field', [make('span', '', '发给'), who]),
          make('div', 'phone-pair', [press('phone-no', '取消', () => answer(undefined)), open]),
        ]),
      ],
      cancel: { value: undefined },
      first: open,
    }
  })
}
