import { Text, View } from '@tarojs/components'
import { Button } from './button'
import { Icon } from './icon'
import type { IconName } from './icon-names'

type Props = {
  icon?: IconName
  title: string
  note?: string
  act?: { label: string; onTap: () => void; busy?: boolean }
}

/** An empty page: why it is empty, and what to do next. */
export const Empty = ({ icon = 'file', title, note, act }: Props) => (
  <View className="blank">
    <Icon name={icon} />
    <Text className="blank-title">{title}</Text>
    {note ? <Text>{note}</Text> : null}
    {act ? (
      <Button kind="primary" busy={act.busy} onTap={act.onTap}>
        {act.label}
      </Button>
    ) : null}
  </View>
)

/** What did not work, and the way to try again. */
export const Failed = ({ message, again, busy }: { message: string; again?: () => void; busy?: boolean }) => (
  <Empty icon="alert" title="这次没有打开" note={message} act={again && { label: '再试一次', onTap: again, busy }} />
)
