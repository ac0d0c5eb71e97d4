import { useState } from 'react'
import { join, move } from '../../../types/members'
import { usePlaces } from '../../features/district/places'
import { CommunityPicker } from '../../features/members/community-picker'
import { say } from '../../lib/ask-first'
import { goBack, goInstead, useParams } from '../../lib/routes'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'

const nameField = { key: 'name', label: '您的姓名', kind: 'name', required: true, hint: '和身份证上一样' } as const

const useJoin = (change: boolean) => {
  const [name, setName] = useState('')
  const [place, setPlace] = useState<string>()
  const joining = useAct(join)
  const moving = useAct(move)
  const acting = change ? moving : joining
  const done = async () => {
    if (!place) return
    const ok = change ? await moving.act({ community: place }) : await joining.act({ name, community: place })
    if (!ok) return
    say(change ? '社区换好了' : '登记好了')
    if (change) await goBack()
    else await goInstead('home')
  }
  return { name, setName, place, setPlace, done, busy: acting.busy, failure: acting.failure }
}

/** The first time: a name and a community. Later: another community. */
export default function Join() {
  const change = useParams().change === '1'
  const places = usePlaces()
  const { name, setName, place, setPlace, done, busy, failure } = useJoin(change)
  const ready = Boolean(place) && (change || name.trim() !== '')
  return (
    <Page
      title={change ? '换社区' : '登记'}
      of={places}
      trouble={failure?.message}
      bar={() => (
        <Button kind="primary" busy={busy} off={!ready} onTap={done}>
          {change ? '换到这个社区' : '登记'}
        </Button>
      )}
    >
      {(district) => (
        <>
          {change ? (
            <Notice>换了社区，以后的申请由新社区办；正在办的几件不变。</Notice>
          ) : (
            <Card>
              <Field
                field={nameField}
                value={name}
                fault={failure?.fields.name}
                change={(value) => setName(String(value))}
                leave={() => undefined}
              />
            </Card>
          )}
          <CommunityPicker places={district} chosen={place} onChoose={setPlace} />
        </>
      )}
    </Page>
  )
}
