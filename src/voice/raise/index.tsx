import { Text, View } from '@tarojs/components'
import type { Output } from '../../../types/action'
import { me as whoAmI } from '../../../types/members'
import type { ProposalRow } from '../../../types/raising'
import { PhotosPart } from '../../features/proposals/photos-part'
import { ProposalLine } from '../../features/proposals/proposal-line'
import { WrittenPart } from '../../features/proposals/written-part'
import { go, goInstead, useParams } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { Empty } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { useRaise } from './use-raise'

type Me = NonNullable<Output<typeof whoAmI>['me']>

/** What is there already stands before the button that would repeat it. */
const Alike = ({ items, busy, onJoin }: { items: ProposalRow[]; busy: boolean; onJoin: (id: string) => void }) =>
  items.length === 0 ? null : (
    <View className="stack">
      <Notice>附近已经有人提了差不多的：是同一件就一起提，人多更快。</Notice>
      {items.slice(0, 2).map((it) => (
        <View key={it.id} className="stack">
          <ProposalLine it={it} onTap={() => go('proposal', { id: it.id })} />
          <Button small busy={busy} onTap={() => onJoin(it.id)}>
            是同一件，我也一起提
          </Button>
        </View>
      ))}
    </View>
  )

type Kind = 'proposal' | 'topic'
const Form = ({ me, community, kind }: { me: Me; community: string; kind: Kind }) => {
  const { written, write, photos, send, joinIn, lacks, alike, busy, failure } = useRaise(me.id, { community, kind })
  const topic = kind === 'topic'
  const bar = () => (
    <Button kind="primary" busy={busy} off={lacks !== undefined} onTap={send}>
      {lacks ?? '提出来'}
    </Button>
  )
  return (
    <Page bar={bar} {...(failure ? { trouble: failure.message } : {})}>
      {() => (
        <>
          <Card title={topic ? `${me.communityName}大党委议题` : `在${me.communityName}提一件事`}>
            <WrittenPart written={written} faults={failure?.fields} change={write}>
              <Alike items={alike} busy={busy} onJoin={joinIn} />
            </WrittenPart>
            <PhotosPart of={photos} label="拍几张照片（可不填）" />
          </Card>
          <Text className="quiet small">
            提出来以后邻居都能看到，姓名只露姓。请不要写电话和证件号。写到一半退出，下次还在这台手机上。
          </Text>
          <Button onTap={() => goInstead('raise', topic ? {} : { kind: 'topic' })}>
            {topic ? '不是议题，提一件普通的事' : '我有大党委席位，提一个议题'}
          </Button>
        </>
      )}
    </Page>
  )
}

export default function Raise() {
  const { kind } = useParams()
  const asked = useCall(whoAmI, {})
  const me = asked.data?.me
  if (me?.community) return <Form me={me} community={me.community} kind={kind === 'topic' ? 'topic' : 'proposal'} />
  return (
    <Page of={asked}>
      {() => (
        <Card>
          <Empty
            icon="pin"
            title="先登记您住在哪个社区"
            note="提案由社区的居民提出、附议和商量。"
            act={{ label: '我来登记', onTap: () => go('join') }}
          />
        </Card>
      )}
    </Page>
  )
}
