import type { Shown } from '../../../types/applications'
import { Card } from '../../ui/card'
import { Tap } from '../../ui/tap'
import { useDraft } from './drafts'

/** What has to be looked at before this case is granted: the service's own conditions, and its materials that must be there. */
export const checksOf = ({ conditions, materials }: Pick<Shown, 'conditions' | 'materials'>): string[] => [
  ...conditions,
  ...materials.filter(({ required }) => required).map(({ no, name }) => `第 ${no} 项 ${name}：清楚、齐全、是本人的`),
]

/** How many points of the list are not ticked yet. */
export const unchecked = (checks: readonly string[], checked: readonly string[]): number =>
  checks.filter((check) => !checked.includes(check)).length

type Props = { of: Shown }
/** Ticks for the one who looks: they hold up nothing, and stay while this page lives. */
export const Checklist = ({ of: it }: Props) => {
  const { draft, write } = useDraft(it.id)
  const checks = checksOf(it)
  if (checks.length === 0) return null
  const toggle = (check: string) =>
    write(({ checked }) => ({
      checked: checked.includes(check) ? checked.filter((one) => one !== check) : [...checked, check],
    }))
  return (
    <Card title={`核对 ${checks.length - unchecked(checks, draft.checked)}/${checks.length}`}>
      {checks.map((check) => {
        const on = draft.checked.includes(check)
        return (
          <Tap
            key={check}
            className={on ? 'check marked square on' : 'check marked square'}
            role="checkbox"
            checked={on}
            onTap={() => toggle(check)}
          >
            {check}
          </Tap>
        )
      })}
    </Card>
  )
}
