import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import { Tap } from '../../ui/tap'
import type { Chosen, Shown } from './use-activity'

type TickProps = { word: string; note?: string; on: boolean; off?: boolean; onTap: () => void }
const Tick = ({ word, note, on, off = false, onTap }: TickProps) => (
  <Tap
    className={on ? 'option marked square on' : 'option marked square'}
    role="checkbox"
    checked={on}
    off={off}
    onTap={off ? undefined : onTap}
  >
    {note ? `${word}（${note}）` : word}
  </Tap>
)

type Props = { it: Shown; chosen: Chosen; faults: Record<string, string>; onChoose: (next: Chosen) => void }

const ageWord = (age: number | null) => (age === null ? '' : `${age} 岁`)

const People = ({ it: { activity, family }, chosen, onChoose }: Props) => {
  const may = family.filter(({ can }) => can.ok).map(({ id }) => id)
  const everybody = may.slice(0, activity.perHousehold)
  const turn = (id: string) =>
    onChoose({
      ...chosen,
      people: chosen.people.includes(id) ? chosen.people.filter((one) => one !== id) : [...chosen.people, id],
    })
  const full = chosen.people.length >= activity.perHousehold
  return (
    <Card
      title="谁去"
      more={may.length > 1 ? { label: '都去', onTap: () => onChoose({ ...chosen, people: everybody }) } : undefined}
    >
      {family.map(({ id, name, age, can }) => {
        const on = chosen.people.includes(id)
        const note = can.ok ? ageWord(age) : can.why
        return <Tick key={id} word={name} note={note} on={on} off={!can.ok || (full && !on)} onTap={() => turn(id)} />
      })}
      {full && may.length > everybody.length ? <Notice>{`每家最多 ${activity.perHousehold} 人`}</Notice> : null}
    </Card>
  )
}

const Questions = ({ it: { activity }, chosen, faults, onChoose }: Props) => (
  <Card title="请填一下">
    {activity.questions.map((field) => (
      <Field
        key={field.key}
        field={field}
        value={chosen.answers[field.key]}
        fault={faults[`answers.${field.key}`]}
        change={(value) => onChoose({ ...chosen, answers: { ...chosen.answers, [field.key]: value } })}
        leave={() => undefined}
      />
    ))}
  </Card>
)

/** Who of the family comes, and what has to be said for it. */
export const FamilyPart = (props: Props) => {
  const { it, chosen, onChoose } = props
  const { activity, family } = it
  const minors = family.some(({ id, age }) => chosen.people.includes(id) && age !== null && age < 18)
  const conditions = [activity.who.party ? '是党员' : '', activity.who.team ? `是${activity.who.team}的队员` : '']
  const words = conditions.filter(Boolean).join('，')
  return (
    <>
      <People {...props} />
      {activity.guardian && minors ? (
        <Card title="有孩子参加">
          <Tick
            word="我是家长，同意孩子参加，会接送"
            on={chosen.guardian}
            onTap={() => onChoose({ ...chosen, guardian: !chosen.guardian })}
          />
        </Card>
      ) : null}
      {words ? (
        <Card title="报名条件">
          <Tick
            word={`我确认：来的人${words}`}
            on={chosen.affirmed}
            onTap={() => onChoose({ ...chosen, affirmed: !chosen.affirmed })}
          />
        </Card>
      ) : null}
      {activity.questions.length > 0 ? <Questions {...props} /> : null}
    </>
  )
}
