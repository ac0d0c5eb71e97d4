process.env.TARO_ENV = 'weapp'
for (const part of [
  'INNER_HTML',
  'ADJACENT_HTML',
  'CLONE_NODE',
  'CONTAINS',
  'SIZE_APIS',
  'TEMPLATE_CONTENT',
  'MUTATION_OBSERVER',
])
  Object.assign(globalThis, { [`ENABLE_${part}`]: false })
const { createElement, createTextNode } = require('@tarojs/runtime').document
const { Current, customWrapperCache, eventCenter } = require('@tarojs/runtime')
require('../../config/taro/lean-runtime')
require('../../config/taro/lean-updates')

const { internalComponents, getComponentsAlias } = require('@tarojs/shared')
const role: string = getComponentsAlias(internalComponents).view.ariaRole ?? 'ariaRole'

// biome-ignore lint/suspicious/noExplicitAny: Taro's nodes carry no types here
type Part = any
type Data = Record<string, unknown>
const nothing = () => undefined

/** A node with what lies in it: nodes and words. */
const of = (kind: string, given: Record<string, unknown> = {}, ...inside: (Part | string)[]): Part => {
  const node = createElement(kind)
  const { tap, ...attributes } = given
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value)
  if (tap) node.addEventListener('tap', nothing)
  for (const one of inside) node.appendChild(typeof one === 'string' ? createTextNode(one) : one)
  return node
}
const view = (name: string, ...inside: (Part | string)[]): Part => of('view', { class: name }, ...inside)
const inside = (first: Data[] | undefined): Data[] => (first?.[0]?.c ?? []) as Data[]
const settled = () => new Promise((done) => setTimeout(done, 5))

/** A page with this on it, and all that was handed over for it. */
const shown = async (...inside: Part[]) => {
  const said: Data[] = []
  const root = of('root')
  const setData = (data: Data, done: () => void) => {
    said.push(JSON.parse(JSON.stringify(data)))
    done()
  }
  root.ctx = { setData }
  root.pendingUpdate = true
  for (const one of inside) root.appendChild(one)
  root.performUpdate(true)
  await settled()
  const [first] = said.splice(0)
  return { root, first: first?.['root.c'] as Data[] | undefined, said }
}

describe('what a node says of itself', () => {
  it('lets words ride on the node that holds nothing else, and names no kind of what is plain', async () => {
    const { first } = await shown(view('page', view('title', '待办'), of('text', {}, '第 ', '1 件')))
    expect(first).toEqual([{ k: 'page', c: [{ k: 'title', n: '3', v: '待办' }, { v: '第 1 件' }] }])
  })

  it('keeps the key of what may be pressed, and tells its kind by it', async () => {
    const { first } = await shown(view('page', of('view', { class: 'chip ', tap: true, 'aria-role': 'radio' }, '全部')))
    expect(first?.[0]?.c).toEqual([{ s: expect.stringMatching(/^_/), k: 'chip', v: '全部', [role]: 1 }])
  })

  it('says nothing twice: a label like the words, a label like the hint, what a field is anyway', async () => {
    const said = { 'aria-label': '全部', tap: true }
    const field = { value: '', type: 'text', maxlength: 200, placeholder: '姓名', 'aria-label': '姓名' }
    const { first } = await shown(view('page', of('view', said, '全部'), of('input', field)))
    const [pressed, typed] = inside(first)
    expect(Object.keys(pressed ?? {}).sort()).toEqual(['s', 'v'])
    expect(Object.values(typed ?? {})).toEqual(expect.arrayContaining(['姓名']))
    expect(Object.keys(typed ?? {})).toHaveLength(3)
  })

  it('gives a key to what holds a field, and not to what holds none', async () => {
    const { first } = await shown(view('page', view('card', of('input')), view('card', view('line', '字'))))
    const [holding, plain] = inside(first)
    expect(holding?.s).toMatch(/^[^_]/)
    expect(plain).not.toHaveProperty('s')
  })
})

describe('what is handed over when something changes', () => {
  it('hands over what came in the place of another, and not what stayed beside it', async () => {
    const [head, bones] = [view('head', '待办'), view('bones')]
    const page = view('page', head, bones)
    const { said } = await shown(page)
    page.removeChild(bones)
    page.appendChild(view('rows', view('row', '一件')))
    await settled()
    expect(said).toEqual([{ 'root.c[0].c[1]': { k: 'rows', c: [{ k: 'row', n: '3', v: '一件' }] } }])
  })

  it('hands a list over whole when it became shorter', async () => {
    const gone = view('row', '一')
    const page = view('page', gone, view('row', '二'))
    const { said } = await shown(page)
    page.removeChild(gone)
    await settled()
    expect(said).toEqual([{ 'root.c[0].c': [{ k: 'row', n: '3', v: '二' }] }])
  })

  it('changes words where they stand, and a class by its short name', async () => {
    const chip = view('chip', '全部')
    const { said } = await shown(view('page', chip))
    chip.firstChild.nodeValue = '全部 1'
    chip.setAttribute('class', 'chip on')
    await settled()
    expect(said).toEqual([{ 'root.c[0].c[0].v': '全部 1', 'root.c[0].c[0].k': 'chip on' }])
  })

  it('hands over as a whole what may be pressed from now on, and nothing of it twice', async () => {
    const row = view('row', '一件')
    const { said } = await shown(view('page', row))
    row.addEventListener('tap', nothing)
    row.setAttribute('class', 'row tap')
    await settled()
    expect(said).toEqual([{ 'root.c[0].c[0]': { s: row.sid, k: 'row tap', v: '一件' } }])
  })

  it('says to a wrapper what happened in it', async () => {
    const row = view('row', '一件')
    const wrapper = of('custom-wrapper', {}, row)
    const { said, first } = await shown(view('page', wrapper))
    expect(inside(first)[0]).toMatchObject({ n: 'custom-wrapper', s: wrapper.sid, sid: wrapper.sid })
    const own: Data[] = []
    customWrapperCache.set(wrapper.sid, { setData: (data: Data) => void own.push(data) })
    row.firstChild.nodeValue = '两件'
    await settled()
    expect([own, said]).toEqual([[{ 'i.c[0].v': '两件' }], []])
  })

  it('does not hand over again what somebody typed', async () => {
    const field = of('input', { value: '' })
    const { said } = await shown(view('page', field))
    field.setAttribute('value', '')
    field.setAttribute('value', '王')
    await settled()
    expect(said).toHaveLength(1)
  })

  it('tells a page that lies beneath another when it is seen again', async () => {
    const row = view('row', '一件')
    const { root, said } = await shown(view('page', row))
    root.uid = 'pages/me/index?$taroTimestamp=1'
    Current.page = {}
    row.setAttribute('class', 'row on')
    row.setAttribute('class', 'row off')
    await settled()
    expect(said).toEqual([])
    Current.page = root.ctx
    eventCenter.trigger('pages/me/index.onShow')
    await settled()
    expect(said).toEqual([{ 'root.c[0].c[0].k': 'row off' }])
    Current.page = null
  })

  it('calls back also when nothing is left to say', async () => {
    const { root, said } = await shown(view('page'))
    const heard = jest.fn()
    root.enqueueUpdateCallback(heard)
    const passing = view('row')
    root.firstChild.appendChild(passing)
    root.firstChild.removeChild(passing)
    await settled()
    expect([heard.mock.calls.length, said]).toEqual([1, []])
  })
})
