import { CustomWrapper, View } from '@tarojs/components'
import type { ReactElement } from 'react'

const leaf = 20

/** Twenty rows at a time share a wrapper: a tap redraws only those, and twenty more are handed over as one. */
export const Leaves = ({ className, children: rows }: { className?: string; children: ReactElement[] }) => {
  if (process.env.TARO_ENV === 'h5') return <View className={className}>{rows}</View>
  const leaves = Array.from({ length: Math.ceil(rows.length / leaf) }, (_, at) =>
    rows.slice(at * leaf, (at + 1) * leaf),
  )
  return (
    <View className={className}>
      {leaves.map((some, at) => (
        <CustomWrapper key={some[0]?.key ?? at}>{some}</CustomWrapper>
      ))}
    </View>
  )
}
