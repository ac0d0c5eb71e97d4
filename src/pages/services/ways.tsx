import type { ServiceCard } from '../../../types/catalog'
import { audiences } from '../../../types/catalog'
import { departmentsOf } from '../../features/catalog/browse'
import { eventCells } from '../../features/catalog/event-icons'
import { useLooking } from '../../features/catalog/looking'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Grid } from '../../ui/grid'

const people = Object.entries(audiences).map(([key, word]) => ({ key, word }))
type Props = { cards: ServiceCard[]; departments: { id: string; short: string }[] }

/** Three ways to a service: by what happened in life, by who one is, by whose business it is. */
export const Ways = ({ cards, departments }: Props) => {
  const browse = useLooking((it) => it.browse)
  const offices = departmentsOf(cards).map((id) => ({
    key: id,
    word: departments.find((it) => it.id === id)?.short ?? id,
  }))
  return (
    <>
      <Card
        title="按人生事找"
        more={{ label: `全部 ${cards.length} 项`, onTap: () => browse({ kind: 'all', key: '' }) }}
      >
        <Grid cells={eventCells.map((cell) => ({ ...cell, onTap: () => browse({ kind: 'event', key: cell.key }) }))} />
      </Card>
      <Card title="我是哪类人">
        <Chips options={people} onChoose={(key) => browse({ kind: 'audience', key })} />
      </Card>
      <Card title="按部门找">
        <Chips options={offices} onChoose={(key) => browse({ kind: 'department', key })} />
      </Card>
    </>
  )
}
