import { remind as contract, type Reminder, type Wanted } from '../../../types/reminding'
import { many } from '../../kernel/ask'
import { below, oneOf } from '../../kernel/filter'
import { onTimer } from '../../kernel/handle'
import { change, read } from '../../kernel/store'
import { sendOne } from '../sending'
import { members, reminders, wanted } from '../shelves'
import { type Templates, templateFor, templates } from '../templates'

const batch = 50
const atOnce = 10
const day = 86_400_000
const lease = 120_000

type Moment = { all: Templates; now: number }
/** Why a message stays in the inbox alone; undefined when WeChat is to carry it. */
const stays = (it: Reminder, wants: Wanted | undefined, { all, now }: Moment): Reminder['remind'] | undefined => {
  const template = templateFor(it, all)
  if (!template) return 'off'
  if (it.read) return 'read'
  if (it.at < now - day) return 'late'
  return (wants?.left[template.id] ?? 0) > 0 ? undefined : 'none'
}

const inGroups = <T>(list: readonly T[], size: number): T[][] =>
  list.length === 0 ? [] : [list.slice(0, size), ...inGroups(list.slice(size), size)]

/** Those of one reason are put away by one update. */
const putAway = async (kept: Map<string, string[]>): Promise<void> => {
  for (const [reason, ids] of kept)
    await change(reminders.collection, { _id: oneOf(ids), remind: 'due' }, { set: { remind: reason } })
}

const sift = async (due: readonly Reminder[], moment: Moment) => {
  const to = oneOf([...new Set(due.map((it) => it.to))])
  const wants = new Map((await read(many(wanted, { _id: to }, { limit: batch }))).map((it) => [it._id, it]))
  const kept = new Map<string, string[]>()
  const going: Reminder[] = []
  for (const it of due) {
    const reason = stays(it, wants.get(it.to), moment)
    if (reason) kept.set(reason, [...(kept.get(reason) ?? []), it._id])
    else going.push(it)
  }
  return { going, kept }
}

/** Every message lies in the inbox before this looks at it: nothing depends on what WeChat does. */
export const remind = onTimer(contract, async ({ now }) => {
  const all = templates()
  const due = await read(
    many(reminders, { remind: 'due', remindAt: below(now + 1) }, { order: ['remindAt', 1], limit: batch }),
  )
  if (due.length === 0) return { sent: 0, kept: 0 }
  const { going, kept } = await sift(due, { all, now })
  await putAway(kept)
  const people =
    going.length > 0 ? await read(many(members, { _id: oneOf(going.map(({ to }) => to)) }, { limit: batch })) : []
  const openids = new Map(people.map(({ _id, openid }) => [_id, openid]))
  let sent = 0
  for (const group of inGroups(going, atOnce)) {
    const done = await Promise.all(group.map((it) => sendOne(it, { all, openid: openids.get(it.to) ?? '', now })))
    sent += done.filter(Boolean).length
  }
  return { sent, kept: due.length - sent }
})

/** A run that ended between taking and hearing: WeChat may have sent it. */
export const giveUp = (now: number): Promise<number> =>
  change(reminders.collection, { remind: 'taken', remindAt: below(now - lease) }, { set: { remind: 'lost' } })
