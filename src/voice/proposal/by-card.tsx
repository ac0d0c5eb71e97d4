import { Text } from '@tarojs/components'
import { useEffect } from 'react'
import { adopt, byCard } from '../../../types/raising'
import { go, goInstead } from '../../lib/routes'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'

/** A printed card was scanned: the same record, and for the one it was raised for a way to take it over. */
export const ByCard = ({ token }: { token: string }) => {
  const asked = useCall(byCard, { card: token })
  const { act, busy, failure } = useAct(adopt)
  const id = asked.data?.id ?? ''
  const mine = asked.data?.mine ?? false
  useEffect(() => {
    if (mine) goInstead('proposal', { id })
  }, [mine, id])
  const take = async () => {
    const done = await act({ card: token })
    if (done) goInstead('proposal', { id: done.id })
  }
  return (
    <Page of={asked} {...(failure ? { trouble: failure.message } : {})}>
      {({ title, raiser, adopt: may }) => (
        <Card title={title} className="stack">
          <Text>{`窗口替${raiser}提出的`}</Text>
          {may.ok ? (
            <Button kind="primary" busy={busy} onTap={take}>
              这是我提的，转到我的手机上
            </Button>
          ) : (
            <Notice>{may.why}</Notice>
          )}
          <Button onTap={() => go('proposal', { id })}>看这个提案</Button>
        </Card>
      )}
    </Page>
  )
}
