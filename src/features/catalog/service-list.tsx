import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ServiceCard } from '../../../types/catalog'
import { go } from '../../lib/routes'
import { Button } from '../../ui/button'
import { Leaves } from '../../ui/leaves'
import { Row } from '../../ui/row'
import { modeWords } from './browse'

const leaf = 20

const One = ({ it }: { it: ServiceCard }) => (
  <Row
    title={it.title}
    note={it.verified ? it.plain : `示例 · ${it.plain}`}
    tag={
      it.mode === 'both'
        ? undefined
        : { word: modeWords[it.mode] ?? '', tone: it.mode === 'window' ? 'quiet' : 'plain' }
    }
    onTap={() => go('service', { code: it.code })}
  />
)

/** Twenty rows at a time, each twenty in a wrapper of their own, so that more rows cost only themselves. */
export const ServiceList = ({ of }: { of: ServiceCard[] }) => {
  const [leaves, setLeaves] = useState(1)
  const rest = of.length - leaves * leaf
  return (
    <View className="card rows">
      <Leaves>
        {of.slice(0, leaves * leaf).map((it) => (
          <One key={it.code} it={it} />
        ))}
      </Leaves>
      {rest > 0 ? <Button onTap={() => setLeaves(leaves + 1)}>{`再看 ${Math.min(rest, leaf)} 项`}</Button> : null}
    </View>
  )
}
