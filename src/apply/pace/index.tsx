import { Text, View } from '@tarojs/components'
import type { Output } from '../../../types/action'
import { pace } from '../../../types/pace'
import { moment } from '../../lib/format'
import { useCall } from '../../lib/use-call'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import './index.css'

type Shown = Output<typeof pace>
type Row = Shown['departments'][number]

const percent = (part: number, whole: number) => `${Math.round((part / whole) * 100)}%`

const Line = ({ it: { name, lately } }: { it: Row }) => {
  if (!lately) return <Text className="pace-none">{`${name}：还没有办结的`}</Text>
  const { cases, median, promised, withoutTrip, returnedTwice } = lately
  return (
    <View className="pace-line">
      <Text className="pace-name">{name}</Text>
      <Text>{`一半在${median === 0 ? '当天' : `${median} 个工作日内`}办好，承诺 ${promised} 个工作日`}</Text>
      <Text className="quiet small">
        {`${cases} 件，${percent(withoutTrip, cases)} 一趟没跑${returnedTwice > 0 ? `，${returnedTwice} 件退回过两次以上` : ''}`}
      </Text>
    </View>
  )
}

/** How long the departments really take, beside what they promise. */
export default function Pace() {
  const asked = useCall(pace, {}, { fresh: 60_000 })
  return (
    <Page of={asked}>
      {(it) => {
        const known = it.departments.filter(({ lately }) => lately)
        const none = it.departments.filter(({ lately }) => !lately)
        const counted = it.more ? `最近办结的 ${it.cases} 件` : `全部办结的 ${it.cases} 件`
        return (
          <>
            <Notice>{`实时：${moment(it.at, it.at)} 从${counted}里数出来的，谁也改不了。`}</Notice>
            {known.length > 0 ? (
              <Card title="实际和承诺">
                {known.map((row) => (
                  <Line key={row.name} it={row} />
                ))}
              </Card>
            ) : null}
            <Card title={known.length > 0 ? '还没有办结件的部门' : '各部门'}>
              {none.map((row) => (
                <Line key={row.name} it={row} />
              ))}
            </Card>
          </>
        )
      }}
    </Page>
  )
}
