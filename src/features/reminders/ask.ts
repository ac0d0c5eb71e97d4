import Taro from '@tarojs/taro'

/** What came of WeChat's own question: allowed, not allowed, or switched off in WeChat's settings for everything. */
export type Said = 'yes' | 'no' | 'off'

/** The person has switched messages of this mini-program off altogether. */
const switchedOff = 20_004

/** Asks as WeChat does. It wants this to run in the tap itself, before anything is waited for. */
export const askWeChat = async (template: string): Promise<Said> => {
  try {
    const verdicts: object = await Taro.requestSubscribeMessage({ tmplIds: [template] } as never)
    const verdict: unknown = Reflect.get(verdicts, template)
    return verdict === 'accept' ? 'yes' : verdict === 'ban' ? 'off' : 'no'
  } catch (error) {
    return Reflect.get(Object(error), 'errCode') === switchedOff ? 'off' : 'no'
  }
}
