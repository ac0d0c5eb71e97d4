import type { Output } from '../../types/action'
import { home, me } from '../../types/members'
import { call } from './call'
import { failed } from './failure'
import { queries } from './queries'

/** The member's id, from what the front page has learnt already, or asked for once. */
export const whoAmI = async (): Promise<string> => {
  const known = queries.getQueryData<Output<typeof home>>([home.name, {}])?.me
  if (known) return known.id
  const asked = await queries.fetchQuery({ queryKey: [me.name, {}], queryFn: () => call(me, {}), staleTime: 600_000 })
  if (!asked.me) throw failed('NOT_MEMBER', '请先登记您的姓名和所在社区')
  return asked.me.id
}
