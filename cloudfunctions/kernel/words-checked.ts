import { cloud } from './cloud'

/** `unknown`: the one who checks could not be asked; nobody else may see the words until somebody has said yes. */
export type Looked = 'passed' | 'risky' | 'unknown'

type Answer = { errCode?: number; result?: { suggest?: string } }
const most = 2500

/** WeChat's own check of what a person wrote, before others see it. `risky` is what it wants looked at as well as what it refuses. */
export const wordsChecked = async (openid: string | undefined, words: readonly string[]): Promise<Looked> => {
  const content = words.filter(Boolean).join('\n').slice(0, most)
  if (content.trim() === '') return 'passed'
  try {
    const asked = { openid: openid ?? '', scene: 2, version: 2, content }
    const { errCode = 0, result } = (await cloud.openapi.security.msgSecCheck(asked)) as Answer
    if (errCode !== 0 || !result?.suggest) return 'unknown'
    return result.suggest === 'pass' ? 'passed' : 'risky'
  } catch (error) {
    // 87014 is the old edition's way of saying risky.
    if (Reflect.get(Object(error), 'errCode') === 87014) return 'risky'
    console.warn(JSON.stringify({ about: 'msgSecCheck', error: String(error) }))
    return 'unknown'
  }
}
