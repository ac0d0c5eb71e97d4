import { useState } from 'react'
import { Button } from '../../ui/button'
import { Line, OneOf } from './inputs'

const vouching = { no: '先标“示例”，核对过再确认', yes: '我对照文件核对过，不标“示例”' }
type Props = { word: string; busy: boolean; off?: boolean; onDone: (why: string, vouch: boolean) => void }

/** Why, and whether somebody vouches for the words: asked before anything is saved. */
export const Reason = ({ word, busy, off = false, onDone }: Props) => {
  const [why, setWhy] = useState('')
  const [vouch, setVouch] = useState<'yes' | 'no'>('no')
  return (
    <>
      <Line name="why" label="为什么改" hint="如：区民政局 2026 年 12 月新规定" value={why} onWrite={setWhy} />
      <OneOf
        name="vouch"
        label="改好以后"
        hint="改过的字还没有人核对，所以默认标“示例”"
        words={vouching}
        value={vouch}
        onChoose={setVouch}
      />
      <Button
        kind="primary"
        busy={busy}
        off={off || why.trim() === ''}
        onTap={() => onDone(why.trim(), vouch === 'yes')}
      >
        {why.trim() === '' ? `写明为什么，再${word}` : word}
      </Button>
    </>
  )
}
