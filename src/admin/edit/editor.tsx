import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Output } from '../../../types/action'
import { type show, Terms } from '../../../types/catalog'
import { differences } from '../../../types/differences'
import type { show as district } from '../../../types/district'
import { edit } from '../../../types/editing'
import { termFaults } from '../../../types/terms'
import { goInstead } from '../../lib/routes'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { scrollable } from '../../ui/role'
import { Tabs } from '../../ui/tabs'
import { Tag } from '../../ui/tag'
import { keepInAddress } from '../address'
import type { Width } from '../use-width'
import { Beside } from './beside'
import { Form } from './form'
import { Overtaken } from './overtaken'
import { cleaned, useDraft } from './use-draft'
import { type View as Look, viewTabs } from './views'

type Props = {
  now: Output<typeof show>
  places: Output<typeof district> | undefined
  first: Look | undefined
  width: Width
  again: () => void
}

/** One service being written anew: the form, and beside it what comes of it. */
export const Editor = ({ now, places, first, width, again }: Props) => {
  const { code } = now.service
  const wide = width === 'wide'
  const theirs = Terms.parse(now.service)
  const draft = useDraft(code, now.rev, theirs)
  const [view, setView] = useState<Look>(first ?? (wide ? 'seen' : 'form'))
  const [said, setSaid] = useState('')
  const saving = useAct(edit)
  useEffect(() => keepInAddress({ code, view }), [code, view])
  const terms = cleaned(draft.terms)
  const faults = termFaults(terms)
  const changed = differences(draft.base, terms).length
  const overtaken = draft.rev < now.rev
  const save = async (why: string, vouch: boolean) => {
    setSaid('')
    const input = { code, rev: draft.rev, terms, why, vouch }
    const done = await saving.act(input, (failure) => failure.code === 'CHANGED' && again())
    if (!done) return
    draft.drop(done.rev, terms)
    setSaid(`存好了，现在是第 ${done.rev} 版${done.verified ? '' : '，页面上标“示例”，核对后请确认'}`)
  }
  useEffect(() => {
    if (overtaken && changed === 0) draft.drop(now.rev, theirs)
  })
  const shown = wide && view === 'form' ? 'seen' : view
  return (
    <View className={wide ? 'edit wide' : 'edit'}>
      <View className="edit-top">
        <View className="case-title">
          <Text className="case-name">{now.service.title}</Text>
          <Tag tone={now.service.verified ? 'good' : 'quiet'}>{now.service.verified ? '已确认' : '示例'}</Tag>
          <Text className="quiet small">{`${code} · 第 ${now.rev} 版`}</Text>
        </View>
        <Button small onTap={() => goInstead('catalog', { code })}>
          回目录
        </Button>
      </View>
      <View className="edit-views">
        <Tabs of={viewTabs(wide, changed)} on={shown} onTurn={setView} />
      </View>
      {said ? <Notice tone="good">{said}</Notice> : null}
      {draft.resumed && changed > 0 && !said ? (
        <Notice tone="wait">上次没存的改动还在，接着改就行；不要了请到“改动”里放弃。</Notice>
      ) : null}
      {overtaken && changed > 0 ? (
        <Overtaken draft={draft} theirs={theirs} onCatchUp={() => draft.catchUp(now.rev, theirs)} />
      ) : null}
      <View className="edit-areas">
        {wide || shown === 'form' ? (
          <View className="edit-area" {...scrollable}>
            <Form
              terms={draft.terms}
              faults={faults}
              places={places}
              department={now.departmentName}
              write={draft.write}
            />
          </View>
        ) : null}
        {shown === 'form' ? null : (
          <View className="edit-area" {...scrollable}>
            <Beside
              view={shown}
              of={{ now, draft, terms, faults, places, saving, changed }}
              onSave={save}
              onSaid={setSaid}
              onDrop={() => draft.drop(now.rev, theirs)}
            />
          </View>
        )}
      </View>
    </View>
  )
}
