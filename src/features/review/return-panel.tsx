import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Mark, Shown } from '../../../types/applications'
import { showElement } from '../../lib/scroll'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips'
import { Area } from '../../ui/field/area'
import { Line } from '../../ui/field/line'
import { Tap } from '../../ui/tap'
import type { Draft, Part } from './drafts'
import { marksOf, type Point, pointsOf, pointsOfMany, type Ticked } from './marks'
import { Phrases, type Templates } from './phrases'
import '../../ui/form.css'

const longestWhy = 120
const longestNote = 300
const nothing: Ticked = { on: false, why: '' }

type PointProps = { of: Point; ticked: Ticked; bare: boolean; set: (ticked: Ticked) => void }
const PointLine = ({ of: { key: point, label, now, reasons }, ticked, bare, set }: PointProps) => (
  <View className={bare ? 'point wrong' : 'point'} id={`point-${point}`}>
    <Tap
      className={ticked.on ? 'point-tick marked square on' : 'point-tick marked square'}
      role="checkbox"
      checked={ticked.on}
      label={`${label}要补正`}
      onTap={() => set({ ...ticked, on: !ticked.on })}
    >
      <Text className="point-name">{label}</Text>
      <Text className="quiet small">{now}</Text>
    </Tap>
    {ticked.on ? (
      <>
        <Chips
          options={reasons.map((word) => ({ key: word, word }))}
          chosen={ticked.why}
          onChoose={(why) => set({ on: true, why })}
        />
        <Text className="point-own">或用自己的话写：</Text>
        <Line
          field={{ key: 'why', label: `${label}：或用自己的话写哪里不对`, kind: 'text', required: true }}
          value={ticked.why}
          fault={bare ? '要写原因' : undefined}
          change={(text) => set({ on: true, why: String(text).slice(0, longestWhy) })}
          leave={() => undefined}
        />
        {bare ? <Text className="fault">! 请点一个原因，或写一句</Text> : null}
      </>
    ) : null}
  </View>
)

type Props = {
  of: Shown
  templates?: Templates
  draft: Draft
  busy: boolean
  /** So many cases at once: what one of them holds says nothing of the others. */
  several?: number
  /** Why the case cannot be returned any more. */
  why?: string
  write: (part: Part) => void
  onSend: (marks: Mark[], note: string, again: string) => void
}

/** 一次告知: every wrong material by its number and every wrong answer, each with its reason, all at once. */
export const ReturnPanel = ({ of: it, templates, several = 0, draft, busy, why, write, onSend }: Props) => {
  const [tried, setTried] = useState(false)
  const points = several > 0 ? pointsOfMany(it) : pointsOf(it)
  const { marks, bare } = marksOf(points, draft.ticked)
  const second = it.times > 0
  const unexplained = second && draft.words.trim() === ''
  const lacking = marks.length === 0 ? '先勾出要补的' : unexplained ? '先写上次为什么没说全' : undefined
  const send = () => {
    setTried(true)
    if (bare.length > 0) showElement(`point-${bare[0]}`)
    else onSend(marks, draft.note.trim(), draft.words.trim())
  }
  return (
    <View className="stack">
      <Text className="quiet small">
        {second
          ? '这件已经退过一次。再退一次会计入退回次数，请这回说全。'
          : several > 0
            ? `这 ${several} 位居民会收到同样的退回说明，请一次说全。`
            : '请一次说全：有问题的都勾上，居民只用改勾上的。'}
      </Text>
      {points.map((point) => (
        <PointLine
          key={point.key}
          of={point}
          ticked={draft.ticked[point.key] ?? nothing}
          bare={tried && bare.includes(point.key)}
          set={(ticked) => write((now) => ({ ticked: { ...now.ticked, [point.key]: ticked } }))}
        />
      ))}
      <View>
        <Text className="field-label">再说一句</Text>
        <Text className="field-free">（可不填）</Text>
        {templates ? (
          <Phrases of={templates} value={draft.note} max={longestNote} onWrite={(note) => write({ note })} />
        ) : null}
        <Area
          field={{ key: 'note', label: '再说一句（可不填）', kind: 'longText', required: false, max: longestNote }}
          value={draft.note}
          change={(text) => write({ note: String(text).slice(0, longestNote) })}
          leave={() => undefined}
        />
      </View>
      {second ? (
        <View>
          <Text className="field-label">上次为什么没有一次说全</Text>
          <Area
            field={{ key: 'again', label: '上次为什么没有一次说全', kind: 'longText', required: true, max: longestWhy }}
            value={draft.words}
            change={(text) => write({ words: String(text).slice(0, longestWhy) })}
            leave={() => undefined}
          />
        </View>
      ) : null}
      <View className="panel-act">
        {why ? <Text className="decision-why">{`! ${why}`}</Text> : null}
        <Button kind="primary" busy={busy} off={lacking !== undefined || why !== undefined} onTap={send}>
          {lacking ?? (several > 0 ? `退回 ${several} 件` : `退回 ${marks.length} 处`)}
        </Button>
      </View>
    </View>
  )
}
