import { pageAt, pagesIn } from '../../localcloud/phone/addresses'
import { openingOf } from '../../localcloud/phone/client/desk/opening'

const app = {
  pages: ['pages/home/index', 'pages/me/index'],
  subPackages: [
    { root: '/apply/', pages: ['service/index', 'find'] },
    { root: 'mine', pages: ['me/index', 'join/index'] },
  ],
}
const pages = pagesIn(app)
const opened = (text: string) => Object.fromEntries(openingOf(text, pages))

it('lists the pages of all packages', () => {
  expect(pages).toEqual([
    'pages/home/index',
    'pages/me/index',
    'apply/service/index',
    'apply/find',
    'mine/me/index',
    'mine/join/index',
  ])
})

it('finds a page by its path, without its index, or by its own word', () => {
  expect(pageAt(pages, '/apply/service/index')).toBe('apply/service/index')
  expect(pageAt(pages, 'apply/service')).toBe('apply/service/index')
  expect(pageAt(pages, '/service/')).toBe('apply/service/index')
  expect(pageAt(pages, '/find.html')).toBe('apply/find')
})

it('does not guess: a word of two pages is none', () => {
  expect(pageAt(pages, '/me')).toBeUndefined()
  expect(pageAt(pages, '/')).toBeUndefined()
  expect(pageAt(pages, '/apply/join')).toBeUndefined()
})

it('opens paths, old addresses, the desk’s own and the schemes of WeChat', () => {
  expect(opened(' apply/service/index?code=MZ-001 ')).toEqual({ path: 'apply/service/index', query: 'code=MZ-001' })
  expect(opened('/service?code=MZ-001')).toEqual({ path: 'apply/service/index', query: 'code=MZ-001' })
  expect(opened('http://127.0.0.1:8080/join?change=1')).toEqual({ path: 'mine/join/index', query: 'change=1' })
  expect(opened('http://127.0.0.1:8080/?path=apply/find&q=%E8%80%81')).toEqual({
    path: 'apply/find',
    query: 'q=%E8%80%81',
  })
  expect(opened('weixin://dl/business/?appid=wx1&path=mine/join/index&query=a%3D1')).toEqual({
    path: 'mine/join/index',
    query: 'a=1',
  })
})

it('opens a page that is not there as well, and refuses what only WeChat can look up', () => {
  expect(opened('old/page?x=1')).toEqual({ path: 'old/page', query: 'x=1' })
  expect(() => opened('#小程序://云社区/abc')).toThrow('这种短链要微信去查')
})
