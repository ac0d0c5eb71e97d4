import { routes as shown } from '../../config/taro/routes'
import { address, isTab, routes } from '../../src/lib/routes'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {}, useRouter: () => ({ params: {} }) }))

it('writes parameters so that Chinese and signs survive', () => {
  expect(address('service', { code: 'MZ-001' })).toBe('/apply/service/index?code=MZ-001')
  expect(address('application', { id: 'a&b', note: '户口' })).toBe(
    '/mine/application/index?id=a%26b&note=%E6%88%B7%E5%8F%A3',
  )
})

it('leaves out what is not there', () => {
  expect(address('join', { change: undefined })).toBe('/mine/join/index')
})

it('knows the tabs, which take no parameters', () => {
  expect((['home', 'services', 'inbox', 'me'] as const).every(isTab)).toBe(true)
  expect(isTab('service')).toBe(false)
})

it("gives each of the staff's pages an address that a browser shows, and residents' none", () => {
  const staffs = Object.values(routes).filter((page) => page.startsWith('/admin/'))
  // What a browser asks is confirmed on a phone only; no page leads to the gallery of components.
  const led = Object.keys(shown).filter((page) => page !== '/admin/gallery/index')
  expect(led.sort()).toEqual(staffs.filter((page) => page !== routes.confirm).sort())
  expect(new Set(Object.values(shown)).size).toBe(Object.keys(shown).length)
  expect(shown[routes.queue]).toBe('/admin')
  expect(Object.values(shown).every((address) => address.startsWith('/admin'))).toBe(true)
})
