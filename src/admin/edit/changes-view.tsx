import { Text } from '@tarojs/components'
import type { Terms } from '../../../types/catalog'
import { differences } from '../../../types/differences'
import type { edit } from '../../../types/editing'
import { placeName } from '../../../types/terms'
import type { Acting } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { DiffView } from './diff-view'
import { Reason } from './reason'

type Props = {
  base: Terms
  terms: Terms
  faults: Record<string, string>
  saving: Acting<typeof edit>
  onSave: (why: string, vouch: boolean) => void
  onDrop: () => void
}

/** What would be saved, held against what is there, and the reason asked for. */
export const ChangesView = ({ base, terms, faults, saving, onSave, onDrop }: Props) => {
  const changed = differences(base, terms)
  const wrong = Object.entries(faults)
  return (
    <Card title={changed.length > 0 ? `改了 ${changed.length} 处` : '还没有改动'} className="stack">
      {changed.length === 0 ? <Text className="quiet">改过的地方会列在这里，看过再存。</Text> : null}
      <DiffView of={changed} />
      {wrong.map(([path, words]) => (
        <Notice key={path} tone="bad">{`${placeName(path)}：${words}`}</Notice>
      ))}
      {saving.failure ? <Notice tone="bad">{saving.failure.message}</Notice> : null}
      {changed.length > 0 ? (
        <>
          <Reason word="存成新的一版" busy={saving.busy} off={wrong.length > 0} onDone={onSave} />
          <Button onTap={onDrop}>不改了，全部放弃</Button>
        </>
      ) : null}
    </Card>
  )
}
