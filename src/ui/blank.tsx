import { Text, View } from '@tarojs/components'
import { Button } from './button'
import { Icon } from './icon'
import type { IconName } from './icon-names'

type Act = { label: string; onTap: () => void; busy?: boolean }
type Props = {
  icon?: IconName
  title: string
  note?: string
  act?: Act
  /** A second way, beside the main one. */
  other?: Act
}

/** An empty page: why it is empty, and what to do next. */
export const Empty = ({ icon = 'file', title, note, act, other }: Props) => (
  <View className="blank">
    <Icon name={icon} />
    <Text className="blank-title">{title}</Text>
    {note ? <Text>{note}</Text> : null}
    {act ? (
      <Button kind="primary" busy={act.busy} onTap={act.onTap}>
        {act.label}
      </Button>
    ) : null}
    {other ? <Button onTap={other.onTap}>{other.label}</Button> : null}
  </View>
)

type FailedProps = { message: string; ways: readonly Act[]; busy?: boolean }

/** What did not work, and the ways on from it. */
export const Failed = ({ message, ways: [way, other], busy }: FailedProps) => (
  <Empty icon="alert" title="这次没有打开" note={message} act={way && { ...way, busy }} other={other} />
)
