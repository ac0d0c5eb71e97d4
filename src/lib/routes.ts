import Taro, { useRouter } from '@tarojs/taro'

/** Every page by its name; the tabs are those that WeChat's bar shows. */
export const routes = {
  home: '/pages/home/index',
  services: '/pages/services/index',
  inbox: '/pages/inbox/index',
  me: '/pages/me/index',
  find: '/apply/find/index',
  service: '/apply/service/index',
  apply: '/apply/apply/index',
  booking: '/apply/booking/index',
  pace: '/apply/pace/index',
  helpOther: '/apply/helping/index',
  helping: '/mine/helping/index',
  booked: '/mine/booking/index',
  card: '/mine/card/index',
  applications: '/mine/applications/index',
  application: '/mine/application/index',
  join: '/mine/join/index',
  privacy: '/mine/privacy/index',
  activities: '/coming/list/index',
  activity: '/coming/activity/index',
  mySeats: '/coming/mine/index',
  tickets: '/coming/tickets/index',
  hours: '/coming/hours/index',
  proof: '/coming/proof/index',
  centre: '/coming/centre/index',
  votes: '/meet/votes/index',
  vote: '/meet/vote/index',
  voices: '/voice/list/index',
  raise: '/voice/raise/index',
  proposal: '/voice/proposal/index',
  ledger: '/voice/ledger/index',
  meetings: '/meet/meetings/index',
  meeting: '/meet/meeting/index',
  queue: '/admin/queue/index',
  case: '/admin/case/index',
  late: '/admin/late/index',
  behalf: '/admin/behalf/index',
  window: '/admin/window/index',
  cardDesk: '/admin/card/index',
  audit: '/admin/audit/index',
  catalog: '/admin/catalog/index',
  staff: '/admin/staff/index',
  edit: '/admin/edit/index',
  sheets: '/admin/sheets/index',
  hosted: '/admin/activities/index',
  centreDesk: '/admin/centre/index',
  activityDesk: '/admin/activity/index',
  votesDesk: '/admin/votes/index',
  voteDesk: '/admin/vote/index',
  voicesDesk: '/admin/proposals/index',
  proposalDesk: '/admin/proposal/index',
  voicesLedger: '/admin/ledger/index',
  meetingsDesk: '/admin/meetings/index',
  meetingDesk: '/admin/meeting/index',
  holidays: '/admin/holidays/index',
  door: '/admin/door/index',
  kiosk: '/admin/kiosk/index',
  certificate: '/admin/certificate/index',
  signIn: '/admin/sign-in/index',
  confirm: '/admin/confirm/index',
} as const
export type Route = keyof typeof routes
export type Params = Record<string, string | number | undefined>

const tabs: readonly Route[] = ['home', 'services', 'inbox', 'me']
export const isTab = (route: Route): boolean => tabs.includes(route)

/** A page's address with its parameters; those that are undefined are left out. */
export const address = (route: Route, params: Params = {}): string => {
  const pairs = Object.entries(params).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return pairs.length > 0 ? `${routes[route]}?${pairs.join('&')}` : routes[route]
}

/** Opens a page. A tab takes no parameters: WeChat drops them. */
export const go = async (route: Route, params?: Params): Promise<void> => {
  if (isTab(route)) await Taro.switchTab({ url: routes[route] })
  else await Taro.navigateTo({ url: address(route, params) })
}

/** Opens a page in place of this one, so that going back does not return here. */
export const goInstead = async (route: Route, params?: Params): Promise<void> => {
  if (isTab(route)) await Taro.switchTab({ url: routes[route] })
  else await Taro.redirectTo({ url: address(route, params) })
}

/** One page back, or home when this was the first page opened. */
export const goBack = async (): Promise<void> => {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await Taro.switchTab({ url: routes.home })
}

/** This page's parameters, decoded: WeChat hands them over as they stood in the address. */
export const useParams = (): Record<string, string> => {
  const { params } = useRouter()
  const found: Record<string, string> = {}
  for (const [key, value] of Object.entries(params)) {
    if (value !== undefined && key !== '$taroTimestamp' && key !== 'stamp') found[key] = plain(value)
  }
  return found
}

const plain = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
