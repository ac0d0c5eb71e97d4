const browsers: [RegExp, string][] = [
  [/MicroMessenger|WindowsWechat/i, '微信'],
  [/Edg\//, 'Edge'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/360SE|360EE|QIHU/i, '360 浏览器'],
  [/Firefox\//, 'Firefox'],
  [/(Headless)?Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const machines: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, '安卓'],
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, '苹果电脑'],
  [/Linux|X11/, 'Linux'],
]
const named = (list: readonly [RegExp, string][], agent: string) => list.find(([sign]) => sign.test(agent))?.[1]

/** What a browser says of itself, in two words of ours: nothing of its own text gets through. */
export const deviceOf = (agent: string): string =>
  [named(browsers, agent) ?? '不认得的浏览器', named(machines, agent) ?? '不认得的电脑'].join(' · ')

/** The first half of an address: enough to tell one's own office from elsewhere. */
export const placeOf = (address: string): string => {
  const four = /^(?:::ffff:)?(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(address)
  if (four) return `${four[1]}.*.*`
  const six = /^([0-9a-f]{1,4}:[0-9a-f]{1,4}):/i.exec(address)
  return six ? `${six[1]}:*` : '不清楚'
}
