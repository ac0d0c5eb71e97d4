import { Text, View } from '@tarojs/components'
import type { Terms } from '../../../types/catalog'
import { differences } from '../../../types/differences'
import { Button } from '../../ui/button'
import { DiffView } from './diff-view'
import { cleaned, type Drafting } from './use-draft'

type Props = { draft: Drafting; theirs: Terms; onCatchUp: () => void }

/** Somebody else saved meanwhile: what they changed, and how to go on without losing what was written. */
export const Overtaken = ({ draft, theirs, onCatchUp }: Props) => {
  const others = differences(draft.base, theirs)
  const own = new Set(differences(draft.base, cleaned(draft.terms)).map(({ term }) => term))
  const both = others.filter(({ term }) => own.has(term)).map(({ name }) => name)
  return (
    <View className="card overtaken stack">
      <Text className="edit-item-name">这一项刚被别人改过，您写的都还在</Text>
      <Text className="quiet small">别人改的是：</Text>
      <DiffView of={others} />
      <Text className="quiet small">
        {both.length > 0
          ? `${both.join('、')}两边都改了，接着改会用您写的，请再看一眼。`
          : '和您改的不是同一处，可以放心接着改。'}
      </Text>
      <Button kind="primary" onTap={onCatchUp}>
        并到最新的一版，接着改
      </Button>
    </View>
  )
}
