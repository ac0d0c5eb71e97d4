import { View } from '@tarojs/components'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips'
import { Head } from '../../ui/head'
import { Icon } from '../../ui/icon'
import type { IconName } from '../../ui/icon-names'
import { Link } from '../../ui/link'
import { Notice } from '../../ui/notice'
import { Tabs } from '../../ui/tabs'
import { Tag, type Tone } from '../../ui/tag'
import { Tap } from '../../ui/tap'
import { type Exhibit, longName, nothing } from './exhibit'

const tones: [Tone, string][] = [
  ['plain', '办理中'],
  ['good', '已报名'],
  ['wait', '等受理'],
  ['bad', '被退回'],
  ['quiet', '示例'],
]
const three = [
  { key: 'a', word: '全部 12' },
  { key: 'b', word: '待受理 3' },
  { key: 'c', word: '临期 0' },
] as const
const icons: IconName[] = ['home', 'search', 'check', 'alert', 'clock', 'camera', 'pin', 'desk', 'elder', 'more']

/** What is pressed and what is said. */
export const words: Exhibit[] = [
  {
    name: 'Button 按钮',
    states: [
      [
        '主要',
        <Button key="1" kind="primary" onTap={nothing}>
          {'交上去'}
        </Button>,
      ],
      [
        '一般',
        <Button key="2" onTap={nothing}>
          {'咨询预约'}
        </Button>,
      ],
      [
        '慎重',
        <Button key="3" kind="danger" onTap={nothing}>
          {'取消这一家'}
        </Button>,
      ],
      [
        '忙着',
        <Button key="4" kind="primary" busy onTap={nothing}>
          {'交上去'}
        </Button>,
      ],
      [
        '还不能按',
        <Button key="5" off onTap={nothing}>
          {'先选一个时间'}
        </Button>,
      ],
      [
        '小的',
        <Button key="6" small onTap={nothing}>
          {'看最新的'}
        </Button>,
      ],
      [
        '长名字',
        <Button key="7" onTap={nothing}>
          {longName}
        </Button>,
      ],
    ],
  },
  {
    name: 'Tag 标签',
    states: tones.map(([tone, word]) => [
      tone,
      <View key={tone}>
        <Tag tone={tone}>{word}</Tag>
      </View>,
    ]),
  },
  {
    name: 'Notice 提示',
    states: tones.map(([tone, word]) => [
      tone,
      <Notice key={tone} tone={tone}>{`${word}：还有 2 天，请先看清楚再点。`}</Notice>,
    ]),
  },
  {
    name: 'Chips 筛选',
    states: [
      ['选了一个', <Chips key="1" options={three} chosen="a" onChoose={nothing} />],
      ['没有选', <Chips key="2" options={three} onChoose={nothing} />],
    ],
  },
  { name: 'Tabs 分页', states: [['第一页', <Tabs key="1" of={three} on="a" onTurn={nothing} />]] },
  {
    name: 'Link、Tap 点一下',
    states: [
      [
        '文字',
        <Link key="1" onTap={nothing}>
          {'打开常用话'}
        </Link>,
      ],
      [
        '整块',
        <Tap key="2" className="chip" label="整块都能点" onTap={nothing}>
          {'整块都能点'}
        </Tap>,
      ],
    ],
  },
  {
    name: 'Head 小标题',
    states: [
      ['只有标题', <Head key="1" title="我约的窗口" />],
      ['看更多', <Head key="2" title="按人生事找" more={{ label: '全部 145 项', onTap: nothing }} />],
      ['长名字', <Head key="3" title={longName} more={{ label: '看全部', onTap: nothing }} />],
    ],
  },
  {
    name: 'Icon 图形',
    states: [
      [
        '一套线条',
        <View className="side" key="1">
          {icons.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </View>,
      ],
    ],
  },
]
