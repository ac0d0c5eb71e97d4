import { Text, View } from '@tarojs/components'
import type { Output } from '../../../types/action'
import { type certificate, hoursWord, spaced } from '../../../types/hours'
import { day } from '../../lib/format'
import './certificate.css'

type Words = Output<typeof certificate>['certificate']

/** A certificate of hours as it is read on a phone and printed on paper. */
export const CertificatePaper = ({ of: it }: { of: Words }) => (
  <View className="proof">
    <Text className="proof-title">志愿服务时长证明</Text>
    <Text className="proof-words">{`${it.name}参加以下服务 ${it.rows.length} 次，时长共 ${hoursWord(it.minutes)}。`}</Text>
    <View className="proof-rows">
      {it.rows.map((row) => (
        <View key={`${row.activity}${row.session}`} className="proof-row">
          <Text className="proof-day">{day(row.from, 0)}</Text>
          <Text className="proof-what">{`${row.title}${row.sample ? '（示例）' : ''} · ${row.placeName}`}</Text>
          <Text>{hoursWord(row.minutes)}</Text>
        </View>
      ))}
    </View>
    <Text className="proof-words">{`时长按签到和签退算，截至 ${day(it.at, 0)}。`}</Text>
    <View className="proof-code">
      <Text className="quiet small">核对编号</Text>
      <Text className="proof-digits">{spaced(it.code)}</Text>
      <Text className="quiet small">在云社区“核对时长证明”里输入编号，看到的应当和这张一样</Text>
    </View>
  </View>
)
