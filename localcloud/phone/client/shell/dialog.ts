import type { Phone } from '../phone'
import { make, press } from './make'
import { asked } from './sheet'

interface Question {
  title: string
  content: string
  cancel: string | undefined
  confirm: string
  cancelColor?: string
  confirmColor?: string
  /** A line to write in, when it is given. */
  placeholder?: string | undefined
}
interface Answer {
  confirm: boolean
  cancel: boolean
  content?: string | null
}

const writing = ({ title, content, placeholder }: Question): HTMLTextAreaElement | undefined => {
  if (placeholder === undefined) return undefined
  const line = make('textarea', '')
  line.placeholder = placeholder
  line.value = content
  line.setAttribute('aria-label', title || placeholder)
  return line
}

const answerButton = (words: string, color: string, pressed: () => void): HTMLElement => {
  const button = press('', words, pressed)
  button.style.setProperty('--answer', color)
  return button
}

/** A modal dialog in the middle of the phone; answers what was chosen. Back is the cancelling answer, where there is one. */
export const dialog = (phone: Phone, question: Question): Promise<Answer> =>
  asked<Answer>(phone, (answer) => {
    const { title, content, cancel, confirm, cancelColor = '#000000', confirmColor = '#576B95' } = question
    const line = writing(question)
    const no = { confirm: false, cancel: true, content: null }
    const yes = () => answer({ confirm: true, cancel: false, content: line ? line.value : null })
    const agree = answerButton(confirm, confirmColor, yes)
    const refuse = cancel === undefined ? undefined : answerButton(cancel, cancelColor, () => answer(no))
    return {
      label: title || content,
      place: 'middle',
      content: [
        title ? make('h2', '', title) : undefined,
        line ?? make('p', '', content),
        make('div', 'phone-answers', [refuse, agree]),
      ],
      first: line ?? agree,
      maskCancels: false,
      ...(refuse ? { cancel: { value: no } } : {}),
    }
  })
