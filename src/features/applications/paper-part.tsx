import { Text, View } from '@tarojs/components'
import { now } from '../../lib/chance'
import { day } from '../../lib/format'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { FileTiles } from '../../ui/file-tiles'
import { type Kept, roomFor } from './papers'
import type { Papers } from './use-papers'
import '../../ui/form.css'

/** One numbered material as a form asks for it. */
export type Wanted = { no: number; name: string; required: boolean; from: string; note?: string; why?: string }
type Props = {
  title: string
  wanted: Wanted[]
  papers: Papers
  faults: Record<number, string>
  /** What was accepted before, offered again. */
  kept?: readonly Kept[]
}

const Again = ({ it, kept, papers }: { it: Wanted; kept: Kept; papers: Papers }) => (
  <View className="again">
    <Text className="quiet small">{`${day(kept.at, now())}办“${kept.service}”时交过，收下了`}</Text>
    <Button small onTap={() => papers.reuse(it.no, kept)}>
      还用那一份
    </Button>
  </View>
)

type MaterialProps = { it: Wanted; papers: Papers; fault: string | undefined; kept: Kept | undefined }
const Material = ({ it, papers, fault, kept }: MaterialProps) => (
  <View className={fault ? 'field wrong' : 'field'} id={`material-${it.no}`}>
    <Text className="field-label">{`${it.no}. ${it.name}`}</Text>
    {it.required ? null : <Text className="field-free">（没有可不传）</Text>}
    <Text className="field-hint">{[it.from, it.note].filter(Boolean).join('；')}</Text>
    {it.why ? <Text className="fault">{`! ${it.why}`}</Text> : null}
    {kept && papers.papers.every(({ no }) => no !== it.no) ? <Again it={it} kept={kept} papers={papers} /> : null}
    <FileTiles
      label={`第 ${it.no} 项 ${it.name}`}
      room={roomFor(papers.papers, it.no)}
      tiles={papers.papers
        .filter(({ no }) => no === it.no)
        .map(({ key, name, picture, state, why }) => ({ key, name, picture, state, note: why }))}
      onAdd={() => papers.add(it.no)}
      onOpen={papers.view}
      onRemove={papers.remove}
      onRetry={papers.retry}
      onReplace={papers.replace}
    />
    {fault ? <Text className="fault">{`! ${fault}`}</Text> : null}
  </View>
)

/** The numbered materials, each with its photos. */
export const PaperPart = ({ title, wanted, papers, faults, kept = [] }: Props) => (
  <Card title={title}>
    <Text className="quiet small">照片拍清楚四角和字；每项最多 4 个，照片不超过 5 MB，PDF 不超过 10 MB。</Text>
    {wanted.map((it) => (
      <Material
        key={it.no}
        it={it}
        papers={papers}
        fault={faults[it.no]}
        kept={kept.find(({ name }) => name === it.name)}
      />
    ))}
  </Card>
)
