import { Text, View } from '@tarojs/components'
import { type Level, levels, optionalWays, type Pace, type Terms } from '../../../types/catalog'
import { shares } from '../../../types/workflow'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips'
import { Days, Line, SomeOf } from './inputs'
import { Items } from './items'
import type { GroupProps } from './parts'

type Stop = Pace & { level: Level }
const everyLevel: Level[] = ['community', 'street', 'department']

/** Without days of their own the offices share the promise evenly. */
const stopsOf = ({ chain, pace = [], promisedDays }: Terms): Stop[] => {
  const even = shares(promisedDays, chain.length)
  return chain.map((level, at) => ({ ...(pace[at] ?? { days: even[at] ?? 1 }), level }))
}
const partOf = (stops: Stop[], own: boolean): Partial<Terms> => ({
  chain: stops.map(({ level }) => level),
  pace: own ? stops.map(({ level: _level, ...pace }) => pace) : [],
})

const Ways = ({ own, even, write }: { own: boolean; even: Stop[]; write: (part: Partial<Terms>) => void }) => (
  <>
    <Text className="quiet small">
      {own ? '各步的天数由您定，加起来要等于承诺天数。' : '现在按单位平均分承诺天数，也可以各定各的。'}
    </Text>
    <Button onTap={() => write(partOf(even, !own))}>{own ? '改回平均分' : '各步自己定天数'}</Button>
  </>
)

/** The offices that a case passes, in order, with their days; a case that runs keeps those it began with. */
export const Way = ({ terms, faults, write }: GroupProps) => {
  const own = (terms.pace ?? []).length > 0
  const stops = stopsOf(terms)
  const free = everyLevel.filter((level) => !terms.chain.includes(level))
  return (
    <>
      <Days
        name="promisedDays"
        label="承诺办结（工作日）"
        fault={faults.promisedDays}
        value={terms.promisedDays}
        onWrite={(promisedDays) => write({ promisedDays })}
      />
      <Text className="field-label">经过的单位</Text>
      <Text className="field-hint">只管以后新交的；正在办的件，照交的时候那一版办完。</Text>
      <Items
        word="步骤"
        unit="个"
        of={stops}
        most={stops.length}
        blank={(): Stop => ({ level: 'community', days: 1 })}
        onWrite={(next) => write(partOf(next, own))}
      >
        {(stop, at, change) => (
          <>
            <Text className="edit-stop">
              {own ? levels[stop.level] : `${levels[stop.level]} · ${stop.days} 个工作日`}
            </Text>
            {own ? (
              <View className="edit-pair">
                <Days
                  name={`pace-days-${at}`}
                  label="这一步几个工作日"
                  fault={faults[`pace.${at}.days`]}
                  value={stop.days}
                  onWrite={(days) => change({ days })}
                />
                <Line
                  name={`pace-name-${at}`}
                  label="这一步叫什么"
                  free
                  fault={faults[`pace.${at}.name`]}
                  value={stop.name ?? ''}
                  onWrite={(name) => change({ name: name || undefined })}
                />
              </View>
            ) : null}
          </>
        )}
      </Items>
      {free.length > 0 ? (
        <Chips
          options={free.map((key) => ({ key, word: `加上${levels[key]}` }))}
          onChoose={(level) => write(partOf([...stops, { level, days: 1 }], own))}
        />
      ) : null}
      {faults.chain ? <Text className="fault">{`! ${faults.chain}`}</Text> : null}
      <Ways own={own} even={stopsOf({ ...terms, pace: [] })} write={write} />
      {faults.pace ? <Text className="fault">{`! ${faults.pace}`}</Text> : null}
      <SomeOf
        name="without"
        label="不设的走法"
        hint="点了的，以后交的件就没有这一样；一样不点，就都有"
        fault={faults.without}
        words={optionalWays}
        value={terms.without ?? []}
        onChoose={(without) => write({ without })}
      />
    </>
  )
}
