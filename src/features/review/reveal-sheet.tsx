import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips'
import { Line } from '../../ui/field/line'
import { Notice } from '../../ui/notice'
import { Sheet } from '../../ui/sheet'
import { useKeys } from './keys'
import '../../ui/form.css'

type Props = { label: string; busy: boolean; failure?: string; onLook: (why: string) => void; onClose: () => void }
const reasons = ['核对证件', '打电话联系居民', '录入办理系统', '核对发放账户']
const longest = 100

/** Asks why before a whole number is shown; the resident sees who looked and for what. */
export const RevealSheet = ({ label, busy, failure, onLook, onClose }: Props) => {
  const [why, setWhy] = useState('')
  useKeys({ escape: onClose }, 1)
  return (
    <Sheet title={`查看完整的${label}`} onClose={onClose}>
      <View className="stack">
        <Text className="quiet small">为什么要看？居民能看到谁看过、为什么看。</Text>
        <Chips options={reasons.map((word) => ({ key: word, word }))} chosen={why} onChoose={setWhy} />
        <View>
          <Text className="field-label">或写别的原因</Text>
          <Line
            field={{ key: 'why', label: '或写别的原因', kind: 'text', required: true, max: longest }}
            value={why}
            change={(text) => setWhy(String(text).slice(0, longest))}
            leave={() => undefined}
          />
        </View>
        {failure ? <Notice tone="bad">{failure}</Notice> : null}
        <Button kind="primary" busy={busy} off={why.trim() === ''} onTap={() => onLook(why.trim())}>
          查看
        </Button>
      </View>
    </Sheet>
  )
}
