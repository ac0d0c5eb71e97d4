import { Text, View } from '@tarojs/components'
import type { Shown } from '../../../types/applications'
import { toneOf } from '../../features/applications/tones'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { viewFile } from '../../lib/view-file'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { FileTiles } from '../../ui/file-tiles'
import { Notice } from '../../ui/notice'
import { Steps } from '../../ui/steps'
import { Tag } from '../../ui/tag'
import { Timeline } from '../../ui/timeline'
import './index.css'

type Part = { it: Shown }

/** The state, and in one line who owes the next step and until when. */
export const Standing = ({ it, forWhom }: Part & { forWhom?: string }) => (
  <Card className="stack">
    <View className="side">
      <Tag tone={toneOf(it.state, it.clock.late)}>{it.word}</Tag>
      {forWhom ? <Tag>{`替${forWhom}办`}</Tag> : null}
      {it.kind === 'ask' ? <Tag tone="quiet">咨询</Tag> : null}
      {it.verified ? null : <Tag tone="quiet">示例服务</Tag>}
    </View>
    <Text className="case-title">{it.title}</Text>
    <Text className="case-line">{it.line}</Text>
    <Text className="quiet small">{`编号 ${it.number} · ${moment(it.submittedAt, now())}交`}</Text>
    {it.clock.paused ? <Text className="quiet small">等您补正的这几天不计时。</Text> : null}
    {it.clock.unsure ? <Notice tone="wait">明年的节假日安排还没有公布，期限可能会差几天。</Notice> : null}
    {it.steps.length > 1 ? (
      <View className="case-steps">
        <Steps of={it.steps} />
      </View>
    ) : null}
  </Card>
)

export const Happened = ({ it }: Part) => (
  <Card title="经过">
    <Timeline
      of={[...it.timeline].reverse().map(({ at, word, who, office, note }) => ({
        key: `${at}${word}`,
        title: word,
        note,
        meta: [moment(at, now()), office, who].filter(Boolean).join(' · '),
      }))}
    />
  </Card>
)

const worded = (value: Shown['fields'][number]['value']): string => {
  if (value === null) return '没有填'
  if (typeof value === 'boolean') return value ? '是' : '否'
  return Array.isArray(value) ? value.join('、') : value
}

const Files = ({ files, name }: { files: Shown['materials'][number]['files']; name: string }) => (
  <FileTiles
    label={name}
    room={0}
    tiles={files.map((file, at) => ({
      key: String(at),
      name: file.name,
      picture: /pdf/.test(file.type) ? '' : file.url,
      state: 'done' as const,
    }))}
    onOpen={(key) => {
      const file = files[Number(key)]
      if (file) viewFile(file)
    }}
  />
)

/** What was handed in: numbers masked, files as they are. */
export const Handed = ({ it }: Part) => (
  <Card title="交上去的内容">
    {it.erasedAt === null ? null : (
      <Text className="quiet">{`内容已按您的要求在${moment(it.erasedAt, now())}删除。`}</Text>
    )}
    <Facts of={it.fields.map(({ label, value }) => [label, worded(value)])} />
    {it.materials
      .filter(({ files }) => files.length > 0)
      .map(({ no, name, files }) => (
        <View key={no} className="handed">
          <Text>{`${no}. ${name}`}</Text>
          <Files files={files} name={name} />
        </View>
      ))}
  </Card>
)
