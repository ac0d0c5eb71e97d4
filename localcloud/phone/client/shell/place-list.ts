import type { Phone } from '../phone'
import { type Place, places } from '../places'
import { make, press } from './make'
import { asked, openSheet } from './sheet'

/** A list in place of WeChat's map; answers the place that was tapped. */
export const choosePlace = (phone: Phone, label: string): Promise<Place | undefined> =>
  asked<Place | undefined>(phone, (answer) => {
    const rows = places.map((place) => {
      const row = press('phone-act', '', () => answer(place))
      row.append(make('span', '', place.name), make('small', '', place.address))
      return row
    })
    return {
      label,
      place: 'bottom',
      content: [
        make('p', 'phone-act-note', label),
        ...rows,
        press('phone-act phone-act-cancel', '取消', () => answer(undefined)),
      ],
      cancel: { value: undefined },
    }
  })

/** Where something is, without a map. */
export const showPlace = (phone: Phone, { name, address, latitude, longitude }: Place): void => {
  const close = openSheet(phone, {
    label: name || '位置',
    place: 'bottom',
    content: [
      make('div', 'phone-ask', [
        make('h2', '', name || '位置'),
        make('p', '', address),
        make('p', '', `北纬 ${latitude}，东经 ${longitude}。桌上的手机没有地图。`),
        press('phone-wide', '返回', () => close()),
      ]),
    ],
    cancelled: () => close(),
  })
}
