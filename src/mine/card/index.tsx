import { useEffect } from 'react'
import { cardOf, tokenIn } from '../../../types/card'
import { go, goInstead, useParams } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { Empty } from '../../ui/blank'
import { Card } from '../../ui/card'
import { Page } from '../../ui/page'
import { MyCard } from './my-card'

/** A code of somebody else's, cut off or long replaced: what it may have been, and where to go on. */
const NoCode = () => (
  <Card>
    <Empty
      icon="alert"
      title="这个码打不开"
      note="可能没有扫全，或者是旧的码。请对准了再扫一次；办事的进度在“我的申请”，活动的票在“我家报过的活动”。"
      act={{ label: '我的申请', onTap: () => go('applications') }}
      other={{ label: '我家报过的活动', onTap: () => go('mySeats') }}
    />
  </Card>
)

/** What is said to somebody whose case it is not, and to a card that counts no more. */
const NotYours = () => (
  <Card>
    <Empty
      icon="desk"
      title="请把卡交给窗口"
      note="这张卡不是您名下的，或已经换了新卡。交给任何一个窗口，工作人员扫一下就能接着办。"
      act={{ label: '回首页', onTap: () => go('home') }}
    />
  </Card>
)

const Scanned = ({ token }: { token: string }) => {
  const asked = useCall(cardOf, { card: token }, { enabled: token !== '' })
  const id = asked.data?.id
  useEffect(() => {
    if (id) goInstead('application', { id })
  }, [id])
  if (token === '') return <Page>{() => <NoCode />}</Page>
  const foreign = asked.failure?.code === 'NOT_FOUND'
  if (foreign) return <Page>{() => <NotYours />}</Page>
  return <Page of={{ ...asked, data: undefined }}>{() => null}</Page>
}

/** The one address that WeChat knows opens this page: a centre's code goes on to its own. */
const Elsewhere = ({ code }: { code: string }) => {
  useEffect(() => {
    goInstead('centre', { code })
  }, [code])
  return <Page>{() => null}</Page>
}

/** A desk raised a proposal in somebody's name: its card opens that. */
const Raised = ({ card }: { card: string }) => {
  useEffect(() => {
    goInstead('proposal', { card })
  }, [card])
  return <Page>{() => null}</Page>
}

/** Opened from a case: its card to be shown. Opened by scanning one: the case, for those who may see it. */
export default function CardPage() {
  const { id, card = '', scene = '', q = '' } = useParams()
  if (id) return <MyCard id={id} />
  const place = /YL[SP]1[0-9A-Z]{38,42}$/.exec(card || scene || q)?.[0]
  if (place) return <Elsewhere code={place} />
  const raised = /YLP[0-9A-Z]{26}$/.exec(card || scene || q)?.[0]
  if (raised) return <Raised card={raised} />
  return <Scanned token={tokenIn(card || scene || q) ?? ''} />
}
