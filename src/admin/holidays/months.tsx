import { Text, View } from '@tarojs/components'
import type { Year } from '../../../types/calendar'
import { Card } from '../../ui/card'
import { type Mark, Month } from '../../ui/month'

/** The months of a year that have something of their own, to be held beside the calendar on the wall. */
export const Months = ({ of: { year, off, work } }: { of: Year }) => {
  const marks = new Map<string, Mark>()
  for (const { day } of off) marks.set(day, { word: '休', tone: 'good' })
  for (const { day } of work) marks.set(day, { word: '班', tone: 'wait' })
  const months = [...new Set([...marks.keys()].map((day) => Number(day.slice(5, 7))))].sort((a, b) => a - b)
  if (months.length === 0) return null
  return (
    <Card title={`${year} 年日历`}>
      <Text className="quiet small">休是放假，班是周末补班；没有记号的照平常过。</Text>
      <View className="holiday-months">
        {months.map((month) => (
          <Month key={month} year={year} month={month} marks={marks} />
        ))}
      </View>
    </Card>
  )
}
