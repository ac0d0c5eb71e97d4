import { Text } from '@tarojs/components'
import { useState } from 'react'
import { failedHere } from '../../lib/failure'
import { Bars } from '../../ui/bars'
import { Empty, Failed } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Figures } from '../../ui/figures'
import { Qr } from '../../ui/qr'
import { Sheet } from '../../ui/sheet'
import { Skeleton } from '../../ui/skeleton'
import { Verdict } from '../../ui/verdict'
import { Stale, Waiting } from '../../ui/waiting'
import { type Exhibit, longName, nothing } from './exhibit'

const again = { label: '再试一次', onTap: nothing }
const broken = { failure: failedHere('TIMEOUT'), loading: false, again: nothing }
const dots = Array.from({ length: 21 }, (_, y) =>
  Array.from({ length: 21 }, (_, x) => ((x * y + x + y) % 3 ? '0' : '1')).join(''),
)

const Opened = () => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onTap={() => setOpen(true)}>从下面拉出来</Button>
      {open ? (
        <Sheet title="看哪里的待办" onClose={() => setOpen(false)}>
          <Button onTap={() => setOpen(false)}>绿地北社区</Button>
        </Sheet>
      ) : null}
    </>
  )
}

/** How it stands, and what it comes to. */
export const states: Exhibit[] = [
  {
    name: 'Empty 空的',
    states: [
      [
        '有路可走',
        <Empty
          key="1"
          title="还没有记下的时长"
          note="志愿服务来了签到、走时签退"
          act={{ label: '看看有什么活动', onTap: nothing }}
        />,
      ],
      ['长名字', <Empty key="2" icon="search" title={longName} note={longName} />],
    ],
  },
  {
    name: 'Failed 没打开',
    states: [
      ['能再试', <Failed key="1" message="云端暂时没有应答，请过一会儿再试" ways={[again]} />],
      ['正在再试', <Failed key="2" message="云端暂时没有应答，请过一会儿再试" ways={[again]} busy />],
    ],
  },
  { name: 'Skeleton 正在打开', states: [['两块', <Skeleton key="1" />]] },
  {
    name: 'Waiting、Stale 等着',
    states: [
      ['在等', <Waiting key="1" of={{ failure: undefined, loading: true, again: nothing }} cards={1} />],
      ['没等到', <Waiting key="2" of={broken} />],
      ['不是现在的', <Stale key="3" of={{ note: '现在没有网络，下面是 10 分钟前的内容' }} />],
    ],
  },
  {
    name: 'Verdict 结论',
    states: [
      ['等着', <Verdict key="1" word="请扫票" />],
      ['好', <Verdict key="2" tone="good" word="签到成功" name="王秀英" more="家庭微党课" />],
      ['来过', <Verdict key="3" tone="wait" word="已经签过了" name="王秀英" />],
      ['不行', <Verdict key="4" tone="bad" word="票作废了" name={longName} />],
      ['没有', <Verdict key="5" tone="quiet" word="不在名单上" />],
    ],
  },
  {
    name: 'Figures 数',
    states: [
      [
        '能点开',
        <Figures
          key="1"
          of={[
            { key: 'late', word: '超期', value: '3', tone: 'bad' },
            { key: 'risk', word: '快到期', value: '12', tone: 'wait' },
            { key: 'open', word: '在办', value: '1 208' },
          ]}
          on="open"
          opens={{ word: ' 件，看名单', onOpen: nothing }}
        />,
      ],
      ['只是看', <Figures key="2" of={[{ key: 'n', word: '参加的户数（实时）', value: '83.3%', note: '10 / 12' }]} />],
    ],
  },
  {
    name: 'Bars 图',
    states: [
      [
        '两条',
        <Bars
          key="1"
          of={[
            { key: 'y', word: '赞成', said: '7 户 · 70%', share: 70, won: true },
            { key: 'n', word: longName, said: '3 户 · 30%', share: 30 },
          ]}
        />,
      ],
    ],
  },
  { name: 'Qr 码', states: [['黑白，四边留白', <Qr key="1" rows={dots} label="示例码" />]] },
  {
    name: 'Sheet 抽屉',
    states: [
      ['点开看', <Opened key="1" />],
      ['里面', <Text key="2">一次只问一件事，点外面或按 Esc 关上。</Text>],
    ],
  },
]
