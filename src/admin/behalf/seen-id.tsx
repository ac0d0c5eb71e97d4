import { View } from '@tarojs/components'
import type { FormField } from '../../../types/forms'
import { IdTail } from '../../../types/helping'
import { Field } from '../../ui/field/field'
import { Tap } from '../../ui/tap'

const field: FormField = {
  ...{ key: 'idTail', label: '身份证号最后四位', kind: 'idCard', required: true },
  hint: '对着证件看过再填；谁看的、什么时候看的会记下来',
}
export type Seen = { idTail: string; seen: boolean }
export const isSeen = ({ idTail, seen }: Seen): boolean => seen && IdTail.safeParse(idTail).success

/** The ID card lies on the counter: its end is typed and a tick says that it was looked at. */
export const SeenId = ({ of, change }: { of: Seen; change: (next: (now: Seen) => Seen) => void }) => (
  <View>
    <Field
      field={field}
      value={of.idTail}
      fault={of.idTail.length === 4 && !IdTail.safeParse(of.idTail).success ? '三个数字加一个数字或 X' : undefined}
      change={(text) => change((now) => ({ ...now, idTail: String(text).slice(0, 4) }))}
      leave={() => undefined}
    />
    <Tap
      className={of.seen ? 'option marked square on' : 'option marked square'}
      role="checkbox"
      checked={of.seen}
      onTap={() => change((now) => ({ ...now, seen: !now.seen }))}
    >
      看过身份证原件，人证相符
    </Tap>
  </View>
)
