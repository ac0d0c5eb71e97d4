import { Text } from '@tarojs/components'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Columns } from '../../ui/columns'
import { Facts } from '../../ui/facts'
import { Grid } from '../../ui/grid'
import { Line } from '../../ui/line'
import { type Mark, Month } from '../../ui/month'
import { More } from '../../ui/more'
import { Pick } from '../../ui/pick'
import { Row } from '../../ui/row'
import { Steps } from '../../ui/steps'
import { Tag } from '../../ui/tag'
import { Timeline } from '../../ui/timeline'
import { type Exhibit, longName, nothing } from './exhibit'

const cells = (['birth', 'school', 'work', 'elder', 'house', 'health'] as const).map((icon, at) => ({
  ...{ key: icon, icon, onTap: nothing, word: ['生育', '上学', '就业', '养老', '住房', '看病'][at] ?? '' },
}))
const returned = { word: '被退回', tone: 'bad' } as const
const marks = new Map<string, Mark>([
  ['2026-10-01', { word: '休', tone: 'good' }],
  ['2026-10-10', { word: '班', tone: 'wait' }],
])
const more = (problem?: string, busy = false) => ({ more: busy ? undefined : nothing, busy, problem })

/** What stands under each other. */
export const lists: Exhibit[] = [
  {
    name: 'Row 一行',
    states: [
      [
        '可以点',
        <Row
          key="1"
          title="高龄津贴发放"
          note="12月10日 16:30"
          tag={{ word: '已约好', tone: 'good' }}
          onTap={nothing}
        />,
      ],
      ['只是看', <Row key="2" title="服务时长和证明" note="签到又签退的活动，时长记在这里" />],
      ['长名字', <Row key="3" title={longName} note={longName} tag={returned} onTap={nothing} />],
    ],
  },
  {
    name: 'Pick 左边选一件',
    states: [
      ['没选', <Pick key="1" title="高龄津贴 · 王秀英" notes={['YL261127-174391']} tag={returned} onTap={nothing} />],
      ['选中', <Pick key="2" title="高龄津贴 · 王秀英" notes={['YL261127-174391']} on onTap={nothing} />],
      ['勾选', <Pick key="3" title="高龄津贴 · 王秀英" notes={['YL261127-174391']} ticked onTap={nothing} />],
      ['长名字', <Pick key="4" title={longName} notes={[longName]} tag={returned} onTap={nothing} />],
    ],
  },
  {
    name: 'Line 名单里的一位',
    states: [
      [
        '有事可做',
        <Line key="1" title="王秀英家" notes={['1 人：王秀英（82）']}>
          <Tag tone="good">已报上</Tag>
          <Button small onTap={nothing}>
            {'替这家取消'}
          </Button>
        </Line>,
      ],
      [
        '长名字',
        <Line key="2" title={longName} notes={[longName]}>
          <Tag tone="wait">候补第 3 家</Tag>
        </Line>,
      ],
    ],
  },
  {
    name: 'Card 一块',
    states: [
      [
        '有标题',
        <Card key="1" title="今天">
          <Text>没有活动</Text>
        </Card>,
      ],
      [
        '能看更多',
        <Card key="2" title="楼道清洁志愿服务" more={{ label: '看全部', onTap: nothing }}>
          <Text>还有 12 个座位</Text>
        </Card>,
      ],
    ],
  },
  {
    name: 'Facts 名和值',
    states: [
      [
        '几条',
        <Facts
          key="1"
          of={[
            ['时间', '12月1日 周二 08:30'],
            ['地点', longName],
          ]}
        />,
      ],
    ],
  },
  { name: 'Grid 图标格', states: [['六个', <Grid key="1" cells={cells} />]] },
  {
    name: 'Steps 要走的路',
    states: [
      [
        '走到第二步',
        <Steps
          key="1"
          of={[
            { name: '绿地北社区', done: true },
            { name: '黄山街道', now: true, note: '还剩 2 天' },
            { name: '民政局' },
          ]}
        />,
      ],
    ],
  },
  {
    name: 'Timeline 经过',
    states: [
      [
        '几步',
        <Timeline
          key="1"
          of={[
            { key: '2', title: '退回补正', meta: '陈静 · 今天 11:35', note: '第 2 项：缺本人页' },
            { key: '1', title: '提交申请', meta: '王秀英 · 今天 11:35' },
          ]}
        />,
      ],
    ],
  },
  {
    name: 'Month 月历',
    states: [['有休有班', <Month key="1" year={2026} month={10} marks={marks} />]],
  },
  {
    name: 'More 接着看',
    states: [
      ['还有', <More key="1" of={more()} />],
      ['正在取', <More key="2" of={more(undefined, true)} />],
      ['没取到', <More key="3" of={more('网络断了，请再点一次')} />],
    ],
  },
  {
    name: 'Columns 两栏',
    states: [
      [
        '宽时并排',
        <Columns
          key="1"
          side={
            <Card>
              <Button onTap={nothing}>{'修改'}</Button>
            </Card>
          }
        >
          <Card>
            <Text>是什么</Text>
          </Card>
        </Columns>,
      ],
    ],
  },
]
