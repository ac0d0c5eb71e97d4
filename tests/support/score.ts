/** Where a rule of 体验评分 is checked, or why it cannot be here. */
type Checked = { by: readonly [file: string, title: string] } | { cannot: string }
export type Rule = Checked & { rule: string; weight: number; wants: string }

const fixed = 'tests/weapp/score.test.ts'
const seen = 'tests/phone/score.test.ts'
const each = (file: string, title: string) => ({ by: [file, title] as const })

/**
 * WeChat's own scoring (developers.weixin.qq.com/miniprogram/dev/framework/audits/scoring.html): 27 rules, each passed or failed,
 * times its weight; a weight of 0 is a hint. `by` names the test that fails when the rule is broken.
 */
export const scoring: readonly Rule[] = [
  {
    rule: '脚本执行时间',
    weight: 7,
    wants: 'no run of a script over 1 s',
    ...each(seen, 'shows %s as the rules want it'),
  },
  { rule: '首屏时间', weight: 6, wants: 'the first screen within 5 s', ...each(seen, 'shows %s as the rules want it') },
  {
    ...{ rule: '渲染时间', weight: 6, wants: 'no rendering over 500 ms' },
    cannot:
      'WeChat measures its own renderer on a phone; a browser on a shared machine says nothing of it. Sizes and nodes are bound instead.',
  },
  {
    rule: 'setData 调用频率',
    weight: 6,
    wants: 'at most 20 a second',
    ...each(fixed, 'hands %s to the screen, asks for it and leaves it within the rules'),
  },
  {
    rule: 'setData 数据大小',
    weight: 6,
    wants: 'at most 256 KB',
    ...each(fixed, 'hands %s to the screen, asks for it and leaves it within the rules'),
  },
  {
    rule: 'WXML 节点数',
    weight: 6,
    wants: 'under 1000 nodes, 30 deep, 60 children',
    ...each(fixed, 'hands %s to the screen, asks for it and leaves it within the rules'),
  },
  {
    ...{ rule: '请求耗时', weight: 5, wants: 'no request over 1 s' },
    cannot:
      'it depends on the network and the cloud; `npm run bench` measures the functions, and no page waits for more than one call.',
  },
  {
    rule: '网络请求数',
    weight: 5,
    wants: 'at most 10 at once that take over 300 ms',
    ...each(fixed, 'hands %s to the screen, asks for it and leaves it within the rules'),
  },
  {
    rule: '图片请求数',
    weight: 5,
    wants: 'at most 20 pictures of a host at once',
    ...each(seen, 'shows %s as the rules want it'),
  },
  {
    ...{ rule: '图片缓存', weight: 4, wants: 'pictures over HTTP may be cached' },
    cannot: 'the headers are those of the cloud storage in production; what lies in the package is not fetched.',
  },
  {
    rule: '图片大小',
    weight: 4,
    wants: 'no larger than shown × pixel ratio',
    ...each(seen, 'shows %s as the rules want it'),
  },
  {
    rule: '避免 setData 数据冗余',
    weight: 3,
    wants: 'nothing that no template is bound to',
    ...each(fixed, 'hands %s to the screen, asks for it and leaves it within the rules'),
  },
  {
    rule: '网络请求缓存',
    weight: 2,
    wants: 'the same 128 KB not twice in 3 minutes',
    ...each(fixed, 'hands %s to the screen, asks for it and leaves it within the rules'),
  },
  {
    rule: '开启惯性滚动',
    weight: 8,
    wants: '-webkit-overflow-scrolling where something scrolls',
    ...each(fixed, 'lets everything that scrolls run out under the finger'),
  },
  {
    rule: '避免使用 :active 伪类',
    weight: 8,
    wants: 'hover-class instead',
    ...each(fixed, 'answers a touch by hover-class and never by :active'),
  },
  {
    rule: '保持图片大小比例',
    weight: 4,
    wants: 'no picture out of its proportions',
    ...each(seen, 'shows %s as the rules want it'),
  },
  {
    rule: '可点击元素的响应区域',
    weight: 3,
    wants: 'at least 20 × 20',
    ...each(seen, 'shows %s as the rules want it'),
  },
  {
    rule: 'iPhone X 兼容',
    weight: 3,
    wants: 'nothing to press under the home bar',
    ...each(seen, 'shows %s as the rules want it'),
  },
  {
    rule: '合理的颜色搭配',
    weight: 0,
    wants: 'contrast',
    ...each('tests/phone/axe.test.ts', 'axe finds nothing serious on any page, in light and in dark'),
  },
  { rule: '避免 JS 异常', weight: 3, wants: 'no exception', ...each(seen, 'shows %s as the rules want it') },
  {
    rule: '避免网络请求异常',
    weight: 3,
    wants: 'no request that fails',
    ...each(seen, 'shows %s as the rules want it'),
  },
  { rule: '废弃接口', weight: 2, wants: 'nothing deprecated', ...each(fixed, 'uses nothing that WeChat has given up') },
  { rule: '使用 HTTPS', weight: 1, wants: 'no plain HTTP', ...each(fixed, 'names no address without TLS') },
  {
    ...{ rule: '最低基础库版本', weight: 0, wants: 'set in the console' },
    cannot: 'set on mp.weixin.qq.com: 2.11.2 at least, because of require.async (src/README.md).',
  },
  {
    rule: '移除不可访问到的页面',
    weight: 0,
    wants: 'every page is led to',
    ...each(fixed, 'leads to every page that it carries'),
  },
  {
    rule: 'WXSS 使用率',
    weight: 0,
    wants: 'few styles that nothing wears',
    ...each(fixed, 'carries no class that no page wears'),
  },
  {
    rule: '及时回收定时器',
    weight: 0,
    wants: 'no interval of a page that is gone',
    ...each(fixed, 'hands %s to the screen, asks for it and leaves it within the rules'),
  },
]
