import { Text, View } from '@tarojs/components'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Notice } from '../../ui/notice'
import { Sheet } from '../../ui/sheet'
import type { Together } from './use-together'

/** What came of a decision on several cases: a line each, and for a while the way back. */
export const CameSheet = ({ of: { came, busy, failure, takeBack, close } }: { of: Together }) => {
  if (!came) return null
  const { title, rows, left } = came
  const good = rows.filter(({ ok }) => ok).length
  const bad = rows.length - good
  return (
    <Sheet title={`${title}：${good} 件办好${bad > 0 ? `，${bad} 件没有` : ''}`} onClose={close}>
      <View className="stack">
        {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
        {rows.map(({ id, name, ok, why }) => (
          <View key={id} className={ok ? 'came' : 'came bad'}>
            <Icon name={ok ? 'check' : 'alert'} />
            <Text className="came-name">{name}</Text>
            <Text className="came-why">{ok ? '好了' : why}</Text>
          </View>
        ))}
        {left > 0 ? (
          <>
            <Text className="quiet small">{`现在还没有通知任何人。${left} 秒内可以收回。`}</Text>
            <Button busy={busy} onTap={takeBack}>{`收回这 ${good} 件`}</Button>
          </>
        ) : null}
        <Button kind="primary" off={busy} onTap={close}>
          知道了
        </Button>
      </View>
    </Sheet>
  )
}
