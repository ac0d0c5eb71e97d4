import { Text, View } from '@tarojs/components'
import './month.css'

export type Mark = { word: string; tone: 'good' | 'wait' }
type Props = { year: number; month: number; marks: ReadonlyMap<string, Mark> }

const weekdays = ['一', '二', '三', '四', '五', '六', '日']
const two = (n: number) => String(n).padStart(2, '0')

/** A month as it hangs on the wall, from Monday on; a day that is marked says so in a word as well. */
export const Month = ({ year, month, marks }: Props) => {
  const blank = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return (
    <View className="month">
      <Text className="month-name">{`${month}月`}</Text>
      <View className="month-days">
        {weekdays.map((word) => (
          <Text className="month-week" key={word}>
            {word}
          </Text>
        ))}
        {weekdays.slice(0, blank).map((word) => (
          <View key={`blank-${word}`} />
        ))}
        {Array.from({ length: days }, (_, at) => {
          const mark = marks.get(`${year}-${two(month)}-${two(at + 1)}`)
          return (
            <View className={mark ? `month-day ${mark.tone}` : 'month-day'} key={`day-${two(at + 1)}`}>
              <Text>{String(at + 1)}</Text>
              {mark ? <Text className="month-mark">{mark.word}</Text> : null}
            </View>
          )
        })}
      </View>
    </View>
  )
}
