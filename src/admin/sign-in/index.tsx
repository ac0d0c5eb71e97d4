import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { me as whoAmI } from '../../../types/members'
import { session } from '../../lib/session'
import { useCall } from '../../lib/use-call'
import { Skeleton } from '../../ui/skeleton'
import { Account } from '../account'
import { type Person, sampleStaff } from '../people'
import { PeopleList } from '../people-list'
import { Shell } from '../shell'
import { useWidth } from '../use-width'

const browser = process.env.TARO_ENV === 'h5'

/** Who is at work here; in a browser of a cloud on one machine, also who else could be. */
export default function SignIn() {
  const width = useWidth()
  const [token, setToken] = useState(session)
  const [people, setPeople] = useState<Person[] | 'none'>()
  const asked = useCall(whoAmI, {}, { enabled: !browser || token !== '' })
  useEffect(() => {
    if (!browser) return
    sampleStaff().then(
      (found) => setPeople(found ?? 'none'),
      () => setPeople('none'),
    )
  }, [])
  const known = !browser || token !== '' ? (asked.data?.me ?? undefined) : undefined
  return (
    <Shell at="signIn" width={width} me={known}>
      <View className="plain-pane">
        <Account me={known} asked={asked} token={token} onLeave={() => setToken('')} />
        {browser && people === undefined ? <Skeleton cards={2} /> : null}
        {browser && people !== undefined ? <PeopleList of={people} now={known?.id} /> : null}
      </View>
    </Shell>
  )
}
