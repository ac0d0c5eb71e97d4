import { held } from '../../../types/privacy'
import { call } from '../../lib/call'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { More } from '../../ui/more'
import { Page } from '../../ui/page'
import { Agreed } from './agreed'
import { Cases } from './cases'
import { Code } from './code'
import { Delete } from './delete'
import { Kept } from './kept'
import { Looks } from './looks'
import { Take } from './take'

/** What is held about me, who looked and why, and how to take it along or have it deleted. */
export default function Privacy() {
  const asked = useCall(held, {})
  const list = useMore(asked.data, (after) => call(held, { after }))
  const cases = list.items.map((item) => item.held)
  return (
    <Page of={asked}>
      {({ me, counts, besides, agreed }) => (
        <>
          <Kept me={me} counts={counts} besides={besides} />
          <Looks of={list.items.flatMap(({ looks }) => looks)} whole={!list.more} />
          <Agreed of={agreed} onDone={() => void asked.again()} />
          <Take />
          <Cases of={cases} />
          <More of={list} />
          <Code />
          <Delete cases={cases} />
        </>
      )}
    </Page>
  )
}
