const browser = process.env.TARO_ENV === 'h5'

const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: browser ? `assets/${name}.png` : `@${name}`,
  selectedIconPath: browser ? `assets/${name}-on.png` : `@${name}On`,
})

export default {
  pages: ['pages/home/index', 'pages/services/index', 'pages/inbox/index', 'pages/me/index'],
  subPackages: [
    { root: 'apply', pages: ['find/index', 'service/index', 'apply/index'] },
    { root: 'mine', pages: ['applications/index', 'application/index', 'join/index'] },
    { root: 'admin', pages: ['queue/index', 'case/index', 'catalog/index', 'sign-in/index'] },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['apply'] },
    'pages/services/index': { network: 'all', packages: ['apply'] },
    'pages/inbox/index': { network: 'all', packages: ['mine'] },
  },
  window: {
    navigationBarTitleText: '云社区',
    navigationBarBackgroundColor: browser ? '#0b5f7a' : '@bar',
    navigationBarTextStyle: browser ? 'white' : '@barText',
    backgroundColor: browser ? '#f4f6f8' : '@paper',
  },
  tabBar: {
    color: browser ? '#66727f' : '@tabText',
    selectedColor: browser ? '#0b5f7a' : '@tabOn',
    backgroundColor: browser ? '#ffffff' : '@tab',
    borderStyle: browser ? 'white' : '@tabLine',
    list: [tab('home', '首页'), tab('services', '办事'), tab('inbox', '消息'), tab('me', '我的')],
  },
  ...(browser ? {} : { darkmode: true, themeLocation: 'theme.json' }),
  cloud: true,
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  resizable: true,
  animation: false,
}
