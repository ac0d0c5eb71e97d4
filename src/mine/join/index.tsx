import { useState } from 'react'
import { join, move } from '../../../types/members'
import { usePlaces } from '../../features/district/places'
import { CommunityPicker } from '../../features/members/community-picker'
import { faultOfName } from '../../features/members/real-name'
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
  const [fault, setFault] = useState<string>()
  const acting = change ? moving : joining
  const leave = () => setFault(name.trim() ? faultOfName(name) : undefined)
  const write = (text: string) => {
    setName(text)
    if (fault && !faultOfName(text)) setFault(undefined)
  }
  const done = async () => {
    const wrong = change ? undefined : faultOfName(name)
    setFault(wrong)
    if (!place || wrong) return
    const ok = change ? await moving.act({ community: place }) : await joining.act({ name, community: place })
    if (!ok) return
    say(change ? '社区换好了' : '登记好了')
    if (change) await goBack()
    else await goInstead('home')
  }
  return { name, write, leave, fault, place, setPlace, done, busy: acting.busy, failure: acting.failure }
}

/** The first time: a name and a community. Later: another community. */
export default function Join() {
  const change = useParams().change === '1'
  const places = usePlaces()
  const { name, write, leave, fault, place, setPlace, done, busy, failure } = useJoin(change)
  const ready = Boolean(place) && (change || name.trim() !== '')
  return (
    <Page
      title={change ? '换社区' : undefined}
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
                fault={fault}
                change={(value) => write(String(value))}
                leave={leave}
              />
            </Card>
          )}
          <CommunityPicker places={district} chosen={place} onChoose={setPlace} />
        </>
      )}
    </Page>
  )
}
