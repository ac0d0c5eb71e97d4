const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `@${name}`,
  selectedIconPath: `@${name}On`,
})

const staff = [
  'queue',
  'case',
  'late',
  'behalf',
  'card',
  'window',
  'audit',
  'catalog',
  'edit',
  'staff',
  'holidays',
  'sign-in',
  'sheets',
  'activities',
  'activity',
  'votes',
  'vote',
  'proposals',
  'proposal',
  'ledger',
  'meetings',
  'meeting',
  'centre',
  'door',
]
const admin = staff.map((name) => `${name}/index`)
/** Only a phone confirms what a browser asks. */
const onPhone = [...admin, 'confirm/index']

/** A centre's big screen is a browser, a certificate is printed from one, and the gallery of components is for who builds this. */
const onScreen = ['kiosk/index', 'certificate/index', 'gallery/index']

/** A browser shows the staff's pages only. */
const browser = {
  pages: [...admin, ...onScreen].map((page) => `admin/${page}`),
  window: { navigationBarTitleText: '云社区后台' },
  animation: false,
}

const weChat = {
  pages: ['pages/home/index', 'pages/services/index', 'pages/inbox/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'apply',
      pages: ['find/index', 'service/index', 'apply/index', 'helping/index', 'booking/index', 'pace/index'],
    },
    {
      root: 'mine',
      pages: [
        'applications/index',
        'application/index',
        'join/index',
        'privacy/index',
        'helping/index',
        'card/index',
        'booking/index',
      ],
    },
    {
      root: 'coming',
      pages: [
        'list/index',
        'activity/index',
        'mine/index',
        'tickets/index',
        'centre/index',
        'hours/index',
        'proof/index',
      ],
    },
    { root: 'meet', pages: ['meetings/index', 'meeting/index', 'votes/index', 'vote/index'] },
    { root: 'voice', pages: ['list/index', 'raise/index', 'proposal/index', 'ledger/index'] },
    ...onPhone.map((name) => ({ root: `admin/${name.replace('/index', '')}`, pages: ['index'] })),
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['apply'] },
    'pages/services/index': { network: 'all', packages: ['apply'] },
    'pages/inbox/index': { network: 'all', packages: ['apply', 'mine', 'coming', 'voice'] },
    // Where the staff begin, and what their pages share beside it.
    'admin/queue/index': { network: 'all', packages: ['admin/case', 'apply', 'mine', 'meet', 'coming', 'voice'] },
  },
  window: {
    navigationBarTitleText: '云社区',
    navigationBarBackgroundColor: '@bar',
    navigationBarTextStyle: '@barText',
    backgroundColor: '@paper',
  },
  tabBar: {
    color: '@tabText',
    selectedColor: '@tabOn',
    backgroundColor: '@tab',
    borderStyle: '@tabLine',
    list: [tab('home', '首页'), tab('services', '办事'), tab('inbox', '消息'), tab('me', '我的')],
  },
  darkmode: true,
  themeLocation: 'theme.json',
  cloud: true,
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  resizable: true,
  animation: false,
}

export default process.env.TARO_ENV === 'h5' ? browser : weChat
