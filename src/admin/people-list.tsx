import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { asFailure } from '../lib/failure'
import { goInstead } from '../lib/routes'
import { Card } from '../ui/card'
import { Notice } from '../ui/notice'
import { Tap } from '../ui/tap'
import { byOffice, type Person, signIn, workOf } from './people'

type OneProps = { of: Person; here: boolean; busy: boolean; onTap: () => void }
const One = ({ of: person, here, busy, onTap }: OneProps) => {
  const name = here ? `✓ ${person.name}` : person.name
  const work = workOf(person)
  return (
    <Tap className={here ? 'person on' : 'person'} off={busy} label={`${name}，${work}，以这个身份进入`} onTap={onTap}>
      <Text className="person-name">{name}</Text>
      <Text className="quiet small">{work}</Text>
    </Tap>
  )
}

/** The sample staff, by office; one tap and one is at that person's desk. */
export const PeopleList = ({ of: people, now }: { of: Person[]; now: string | undefined }) => {
  const [busy, setBusy] = useState('')
  const [failure, setFailure] = useState('')
  const enter = async (memberId: string) => {
    if (busy) return
    setBusy(memberId)
    try {
      await signIn(memberId)
      await goInstead('queue')
    } catch (error) {
      setFailure(asFailure(error).message)
    }
    setBusy('')
  }
  return (
    <Card title={now ? '换成哪一位' : '您是哪一位'}>
      <Text className="quiet small">本机演示用的示例工作人员，点一下就进。真正使用时没有这一栏，只能扫码。</Text>
      {failure ? <Notice tone="bad">{failure}</Notice> : null}
      <View className="people">
        {byOffice(people).map(([office, members]) => (
          <View className="people-office" key={office}>
            <Text className="people-title">{office}</Text>
            {members.map((person) => (
              <One
                key={person.memberId}
                of={person}
                here={person.memberId === now}
                busy={busy !== ''}
                onTap={() => enter(person.memberId)}
              />
            ))}
          </View>
        ))}
      </View>
    </Card>
  )
}
