/** In which state of the street a look finds its pages. */
export type State = 'lived' | 'empty' | 'failing' | 'crowded'
/** One way to look at every page: each is a folder of `docs/screens`. */
export type Look = {
  name: string
  says: string
  of: 'residents' | 'staff' | 'front'
  width: number
  height: number
  theme?: 'light' | 'dark'
  elder?: boolean
  state?: State
  /** As it comes out of the printer. */
  print?: boolean
  /** Only these pages. */
  only?: readonly string[]
  /** Looked at, and not kept with the code: `artifacts/screens`. */
  passing?: boolean
}

const phone = { of: 'residents', width: 375, height: 812 } as const
const desk = { of: 'staff', width: 1280, height: 800 } as const
/** Pages that look otherwise when there is nothing, or a great deal. */
const ours = [
  ...[
    'pages-home',
    'pages-inbox',
    'apply-service',
    'mine-application',
    'mine-applications',
    'coming-list',
    'coming-mine',
  ],
  ...['coming-activity', 'coming-hours', 'meet-votes', 'meet-meetings', 'voice-list', 'voice-ledger', 'voice-proposal'],
]
const theirs = [
  ...['queue', 'late', 'catalog', 'audit', 'activities', 'votes', 'proposals', 'ledger', 'meetings', 'meeting', 'vote'],
  ...['proposal', 'activity', 'window'],
]
const printed = ['card', 'window', 'audit', 'activity', 'vote', 'proposal', 'centre', 'certificate']

export const looks: readonly Look[] = [
  { name: 'front', says: 'the phone on the desk, as npm start shows it', of: 'front', width: 1280, height: 800 },
  { ...phone, name: 'phone', says: 'residents, 375 px' },
  { ...phone, name: 'phone-dark', says: 'residents, dark', theme: 'dark' },
  { ...phone, name: 'elder', says: 'residents, 长辈版', elder: true },
  { ...phone, name: 'elder-dark', says: 'residents, 长辈版, dark', elder: true, theme: 'dark', passing: true },
  { ...phone, name: 'phone-768', says: 'residents, a tablet', width: 768, height: 1024, passing: true },
  { ...phone, name: 'phone-1280', says: 'residents, WeChat on a computer', width: 1280, height: 800, passing: true },
  { ...phone, name: 'phone-empty', says: 'residents, nothing there yet', state: 'empty', only: ours },
  { ...phone, name: 'phone-failing', says: 'residents, the cloud fails', state: 'failing', passing: true },
  { ...phone, name: 'phone-crowded', says: 'residents, long names and two hundred rows', state: 'crowded', only: ours },
  { ...desk, name: 'desk', says: 'staff, 1280 px' },
  { ...desk, name: 'desk-dark', says: 'staff, dark', theme: 'dark' },
  { ...desk, name: 'desk-768', says: 'staff, 768 px', width: 768, height: 1024 },
  { ...desk, name: 'desk-375', says: 'staff, 375 px', width: 375, height: 812, passing: true },
  { ...desk, name: 'desk-empty', says: 'staff, nothing there yet', state: 'empty', passing: true },
  { ...desk, name: 'desk-failing', says: 'staff, the cloud fails', state: 'failing', passing: true },
  { ...desk, name: 'desk-crowded', says: 'staff, long names and two hundred rows', state: 'crowded', only: theirs },
  { ...desk, name: 'print', says: 'on paper', width: 794, height: 1123, print: true, only: printed },
  { ...desk, name: 'kiosk', says: "a centre's big screen", width: 1280, height: 720, only: ['kiosk'] },
]

/** What the picture of a page is called: `mine-card`, `queue`. */
export const nameOf = (page: string): string => page.replace(/^\/?admin\/?|\/index$/g, '').replace('/', '-') || 'queue'
export const shows = ({ only }: Look, page: string): boolean => !only || only.includes(nameOf(page))
