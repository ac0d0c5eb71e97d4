import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { fetchAhead } from '../../lib/ahead'
import { later } from '../../lib/later'
import { go, goInstead } from '../../lib/routes'
import { session } from '../../lib/session'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Skeleton } from '../../ui/skeleton'
import { Account } from '../account'
import { enter, type Person, sampleStaff } from '../people'
import { PeopleList } from '../people-list'
import { Shell } from '../shell'
import { useWidth } from '../use-width'
import { useWho } from '../who-is-here'
import { CodeCard } from './code-card'
import { MySessions } from './my-sessions'

const browser = process.env.TARO_ENV === 'h5'

const byPhone = (token: string, person: string) => {
  enter(token, person)
  void goInstead('queue')
}

/** Who is at work here, where else, and how to come in: by phone, and on one machine as one of the sample people. */
export default function SignIn() {
  const width = useWidth()
  const [token, setToken] = useState(session)
  const [people, setPeople] = useState<Person[] | 'none'>()
  const asked = useWho(!browser || token !== '')
  useEffect(() => {
    if (!browser) return
    sampleStaff().then(
      (found) => setPeople(found && found.length > 0 ? found : 'none'),
      () => setPeople('none'),
    )
  }, [])
  useEffect(() => later(() => fetchAhead('queue')), [])
  const known = (!browser || token !== '') && !asked.failure ? (asked.data?.me ?? undefined) : undefined
  const coming = browser && (token === '' || asked.failure !== undefined)
  return (
    <Shell at="signIn" width={width} me={known}>
      <View className="plain-pane">
        {coming ? (
          <Card title="扫码登录">
            <CodeCard onIn={byPhone} />
          </Card>
        ) : (
          <Account me={known} asked={asked} token={token} onLeave={() => setToken('')} />
        )}
        {known ? <MySessions /> : null}
        {!browser && known && known.grants.length > 0 ? <CodeCard onIn={byPhone} /> : null}
        {coming ? (
          <Button small onTap={() => go('certificate')}>
            核对时长证明
          </Button>
        ) : null}
        {browser && people === undefined ? <Skeleton /> : null}
        {browser && people !== undefined && people !== 'none' ? <PeopleList of={people} now={known?.id} /> : null}
      </View>
    </Shell>
  )
}
