import { Text, View } from '@tarojs/components'
import { RemindMe } from '../../features/reminders/remind-me'
import { now } from '../../lib/chance'
import { day } from '../../lib/format'
import { goInstead } from '../../lib/routes'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Icon } from '../../ui/icon'
import { Page } from '../../ui/page'
import { Steps } from '../../ui/steps'
import type { Done } from './done'

/** It has arrived: the number to ask by, the day to expect an answer, and what comes next. */
export const HandedIn = ({ done, kind }: { done: Done; kind: 'apply' | 'ask' }) => (
  <Page
    title="交好了"
    bar={() => (
      <>
        <Button onTap={() => goInstead('home')}>回首页</Button>
        <Button kind="primary" onTap={() => goInstead('application', { id: done.id })}>
          看进度
        </Button>
      </>
    )}
  >
    {() => (
      <>
        <Card>
          <View className="blank good">
            <Icon name="check" />
            <Text className="blank-title">{kind === 'ask' ? '已经送到了' : '申请交上去了'}</Text>
          </View>
          <Facts
            of={[
              [kind === 'ask' ? '咨询编号' : '申请编号', done.number],
              ['最迟答复', day(done.dueAt, now())],
            ]}
          />
        </Card>
        <RemindMe
          kind="case"
          of={kind === 'ask' ? '有了答复，微信提醒您一次。' : '要补材料、办好了，微信提醒您一次。'}
        />
        <Card title="接下来">
          <Steps
            of={[
              { name: kind === 'ask' ? '送出问题' : '交上申请', done: true },
              {
                name: '工作人员受理',
                note: kind === 'ask' ? '可能会打您留的电话' : '缺材料会一次说清要补哪几项，补的时候不计时',
                now: true,
              },
              { name: kind === 'ask' ? '答复写给您看' : '办好了告诉您', note: '每一步都在“消息”里，不用跑腿来问' },
            ]}
          />
        </Card>
      </>
    )}
  </Page>
)
