import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { findPerson, type PersonRow } from '../../../types/people'
import { CommunityPicker } from '../../features/members/community-picker'
import { call } from '../../lib/call'
import { asFailure } from '../../lib/failure'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import { Row } from '../../ui/row'
import { GiveRole } from './give-role'
import type { Looking } from './use-staff'
import { workOf } from './words'

const ways = [
  { key: 'code', word: '报到码' },
  { key: 'name', word: '姓名和社区' },
] as const
const codeField = { key: 'code', label: '报到码', kind: 'number', required: true } as const
const nameField = { key: 'name', label: '姓名', kind: 'name', required: true, hint: '和登记时一样，写全' } as const

const useFind = (scope: string) => {
  const [way, setWay] = useState<'code' | 'name'>('code')
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [community, setCommunity] = useState<string>()
  const [found, setFound] = useState<PersonRow[]>()
  const [trouble, setTrouble] = useState('')
  const [busy, setBusy] = useState(false)
  const ready = way === 'code' ? /^\d{8}$/.test(code) : name.trim() !== '' && community !== undefined
  const seek = async () => {
    setBusy(true)
    setTrouble('')
    setFound(undefined)
    try {
      const by =
        way === 'code'
          ? { kind: 'code' as const, code }
          : { kind: 'name' as const, name: name.trim(), community: community ?? '' }
      setFound((await call(findPerson, { scope, by })).items)
    } catch (error) {
      setTrouble(asFailure(error).message)
    }
    setBusy(false)
  }
  return { way, setWay, code, setCode, name, setName, community, setCommunity, found, trouble, busy, ready, seek }
}
type Finding = ReturnType<typeof useFind>

const none = () => undefined
const ByCode = ({ of: it }: { of: Finding }) => (
  <Field
    field={{ ...codeField, hint: '请他打开“云社区”：我的 → 我的资料 → 报到码，把八位数字念给您，十分钟内有效' }}
    value={it.code}
    change={(value) => it.setCode(String(value).replace(/\D/g, '').slice(0, 8))}
    leave={none}
  />
)

const Hit = ({ of: person, looking, onOpen }: { of: PersonRow; looking: Looking; onOpen: (id: string) => void }) => {
  const [giving, setGiving] = useState(false)
  const note = [person.communityName && `住${person.communityName}`, workOf(person)].filter(Boolean).join(' · ')
  return (
    <>
      <Row title={person.name} note={note} onTap={() => setGiving(true)} />
      {giving ? (
        <GiveRole person={person} looking={looking} onDone={() => onOpen(person.id)} onClose={() => setGiving(false)} />
      ) : null}
    </>
  )
}

/** Somebody who has joined but does not work here yet. */
export const Find = ({ looking, onOpen }: { looking: Looking; onOpen: (id: string) => void }) => {
  const it = useFind(looking.scope)
  return (
    <View className="stack">
      <Card title="加一个人">
        <Text className="quiet staff-none">
          先请他在“云社区”小程序里登记。两个人同名也不会认错：用他自己手机上的报到码找。
        </Text>
        <Chips options={ways} chosen={it.way} onChoose={it.setWay} />
        {it.way === 'code' ? (
          <ByCode of={it} />
        ) : (
          <Field field={nameField} value={it.name} change={(value) => it.setName(String(value))} leave={none} />
        )}
      </Card>
      {it.way === 'name' && looking.places ? (
        <CommunityPicker places={looking.places} chosen={it.community} onChoose={it.setCommunity} />
      ) : null}
      {it.trouble ? <Notice tone="bad">{it.trouble}</Notice> : null}
      {it.found?.length === 0 ? (
        <Notice tone="wait">
          {it.way === 'code'
            ? '没有这个报到码，可能过了十分钟，请他再点一次'
            : '没有找到，请核对姓名和社区，或用报到码'}
        </Notice>
      ) : null}
      {it.found && it.found.length > 0 ? (
        <Card title={it.found.length > 1 ? '有同名的，请用报到码认准' : '是这一位吗'}>
          {it.found.map((one) => (
            <Hit key={one.id} of={one} looking={looking} onOpen={onOpen} />
          ))}
        </Card>
      ) : null}
      <Button kind="primary" busy={it.busy} off={!it.ready} onTap={it.seek}>
        找人
      </Button>
    </View>
  )
}
