import { Text, View } from '@tarojs/components'
import { Tally } from '../../features/votes/tally'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import type { Desk } from './use-vote'

const verdictOf = ({ result, terms }: Desk): string => {
  if (!result) return ''
  if (terms.majority === 'most') return result.why
  return `${result.passed ? '通过' : '没有通过'}：${result.why}`
}

/** The result; printed it is the notice at the board. */
export const ResultPart = ({ it }: { it: Desk }) => {
  if (!it.result) return null
  const published = it.state === 'published'
  return (
    <Card title={published ? '结果' : '结果（还没公布，只有工作人员看得到）'} className="stack vote-notice">
      <View className="print-only">
        <Text className="notice-title">表决结果公告</Text>
        <Text className="notice-line">{`${it.placeName}${it.sample ? '（示例）' : ''}`}</Text>
        <Text className="notice-line">{`表决的问题：${it.terms.question}`}</Text>
        <Text className="notice-line">{`投票时间：${moment(it.terms.opensAt, now())} 至 ${moment(it.terms.closesAt, now())}`}</Text>
      </View>
      <Notice tone={it.result.passed ? 'good' : 'plain'}>{verdictOf(it)}</Notice>
      <Tally result={it.result} choices={it.choices} unit={it.terms.unit} entitled={it.entitled} sample={it.sample} />
      {it.head ? <Text className="quiet small chain">{`核对码 ${it.head}`}</Text> : null}
      <View className="print-only">
        <Text className="notice-line">全部的票在小程序“居民表决”里，谁都可以重算；用回执可以找到自己的一票。</Text>
        <Text className="notice-line">{`打印于 ${moment(now(), now())}`}</Text>
      </View>
      {published && process.env.TARO_ENV === 'h5' ? <Button onTap={() => window.print()}>打印公告</Button> : null}
    </Card>
  )
}
