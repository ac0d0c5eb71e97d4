import { office, planned } from './meetings/held'
import { rules } from './meetings/started'

const id = 'g-sample-planned'
/** Right inputs about the sample meeting of 绿地北社区, as it stands after an edit that nobody has seen. */
export const meetingInputs: Record<string, unknown> = {
  'meetings.list': { place: office, past: false },
  'meetings.show': { id },
  'meetings.checkIn': { id, code: '12345678' },
  'meetings.take': { id, act: { kind: 'second' } },
  'meetings.ballot': { id, motion: 1, choice: 'yes' },
  'meetings.hosted': { place: office },
  'meetings.panel': { id },
  'meetings.choices': { office },
  'meetings.write': { id, rev: 99, office, plan: planned(4_000_000_000_000) },
  'meetings.cancel': { id, rev: 99, why: '示例' },
  'meetings.run': { id, act: { kind: 'give' } },
  'meetings.sync': { id, acts: [{ key: 'offline-0001', at: 0, act: { kind: 'give' } }] },
  'meetings.editTemplate': { id: 'rules-residents', rev: 99, rules: rules() },
}
