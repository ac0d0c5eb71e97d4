import { failed } from '../../src/lib/failure'
import { againOnly, wayOut, waysOn } from '../../src/lib/ways'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {}, useRouter: () => ({ params: {} }) }))

const again = () => undefined
const offered = (code: string) => waysOn(failed(code, '……'), again).map(({ label }) => label)

describe('the way on from what did not work', () => {
  it('is trying again only when that may help', () => {
    for (const code of ['OFFLINE', 'TIMEOUT', 'BUSY']) expect(offered(code)).toEqual(['再试一次'])
    for (const code of ['NOT_MEMBER', 'NOT_FOUND', 'NOT_ALLOWED', 'INTERNAL', 'UNKNOWN_ACTION'])
      expect(offered(code)).not.toContain('再试一次')
    expect(againOnly(failed('NOT_FOUND', '……'), again)).toEqual([])
  })
  it('is to register for who has not, and to look elsewhere for what is not there', () => {
    expect(offered('NOT_MEMBER')).toEqual(['我来登记'])
    expect(offered('NOT_FOUND')).toEqual(['返回', '去找服务'])
    expect(offered('UNKNOWN_SERVICE')).toEqual(['返回', '去找服务'])
  })
  it('stands beside the button of an act only when pressing that again cannot help', () => {
    expect(wayOut(failed('NOT_MEMBER', '……'))?.label).toBe('我来登记')
    expect([wayOut(undefined), wayOut(failed('OFFLINE', '……'))]).toEqual([undefined, undefined])
  })
})
