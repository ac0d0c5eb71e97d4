import { show } from '../../../types/catalog'
import { usePlaces } from '../../features/district/places'
import { useStands } from '../../lib/later'
import { goInstead } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { againOnly } from '../../lib/ways'
import { Empty, Failed } from '../../ui/blank'
import { Skeleton } from '../../ui/skeleton'
import type { Width } from '../use-width'
import { Editor } from './editor'
import { isView } from './views'

type Props = { code: string; view: string | undefined; width: Width }
const back = { label: '回服务目录', onTap: () => goInstead('catalog') }

/** The record first; whoever may not edit it is told who may. */
export const Open = ({ code, view, width }: Props) => {
  const asked = useCall(show, { code })
  const places = usePlaces(useStands())
  if (asked.data && !asked.data.can.edit.ok)
    return <Empty icon="services" title="这里改不了" note={asked.data.can.edit.why} act={back} />
  if (asked.data)
    return (
      <Editor
        now={asked.data}
        places={places.data}
        first={isView(view) ? view : undefined}
        width={width}
        again={asked.again}
      />
    )
  if (!asked.failure) return <Skeleton />
  const ways = [...againOnly(asked.failure, asked.again), back]
  return <Failed message={asked.failure.message} ways={ways} busy={asked.loading} />
}
