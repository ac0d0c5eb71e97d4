import { wordsChecked } from '../kernel/words-checked'

type Fail = (code: 'WORDS' | 'UNCHECKED') => never
/** Words that stand in the journal for everybody at once: without a yes to them the act waits. */
export const openWords = async (openid: string | undefined, words: string, fail: Fail): Promise<void> => {
  const looked = await wordsChecked(openid, [words])
  if (looked === 'risky') fail('WORDS')
  if (looked === 'unknown') fail('UNCHECKED')
}
