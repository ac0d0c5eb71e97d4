import { customPinyin, pinyin } from 'pinyin-pro'

/** Where pinyin-pro reads a word of the counter as another word. */
customPinyin({
  没收入: 'méi shōu rù',
  着落户: 'zhe luò hù',
  转行: 'zhuǎn háng',
  还款: 'huán kuǎn',
  重办: 'chóng bàn',
})

const han = /[\u3400-\u9fff]/
const latin = /[a-z0-9]/i

/** Toneless syllables joined by spaces, v for ü; a run of letters or digits counts as one syllable, punctuation as none. */
const soundOf = (phrase) => {
  const characters = Array.from(phrase)
  const syllables = pinyin(phrase, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' })
  return characters
    .map((character, i) => {
      if (han.test(character)) return ` ${syllables[i]} `
      return latin.test(character) ? character.toLowerCase() : ' '
    })
    .join('')
    .trim()
    .replace(/ +/g, ' ')
}

/** How a service sounds: its title, its plain words, then each thing people say, in that order. */
export const soundsOf = (service) => [service.title, service.plain, ...service.says].map(soundOf)
