import type { Phone } from '../phone'

interface Question {
  title: string
  content: string
  cancel: string | undefined
  confirm: string
  cancelColor: string
  confirmColor: string
  /** A line to write in, when it is given. */
  placeholder: string | undefined
}
interface Answer {
  confirm: boolean
  cancel: boolean
  content?: string
}

const make = (tag: string, name: string, text: string): HTMLElement => {
  const made = document.createElement(tag)
  made.className = name
  made.textContent = text
  return made
}

const writing = ({ content, placeholder }: Question): HTMLTextAreaElement | undefined => {
  if (placeholder === undefined) return undefined
  const line = document.createElement('textarea')
  line.placeholder = placeholder
  line.value = content
  return line
}

/** A modal dialog in the middle of the phone; answers what was chosen. */
export const dialog = (phone: Phone, question: Question): Promise<Answer> =>
  new Promise((resolve) => {
    const { title, content, cancel, confirm, cancelColor, confirmColor } = question
    const mask = make('div', 'phone-mask phone-dialog', '')
    const card = make('div', 'phone-card', '')
    card.setAttribute('role', 'dialog')
    card.setAttribute('aria-modal', 'true')
    card.setAttribute('aria-label', title || content)
    const line = writing(question)
    if (title) card.append(make('h2', '', title))
    card.append(line ?? make('p', '', content))
    const row = make('div', 'phone-answers', '')
    const add = (words: string, color: string, answer: Answer) => {
      const button = make('button', '', words)
      button.style.setProperty('--answer', color)
      button.addEventListener('click', () => {
        mask.remove()
        resolve(line && answer.confirm ? { ...answer, content: line.value } : answer)
      })
      row.append(button)
      return button
    }
    if (cancel !== undefined) add(cancel, cancelColor, { confirm: false, cancel: true })
    const yes = add(confirm, confirmColor, { confirm: true, cancel: false })
    card.append(row)
    mask.append(card)
    phone.shell.overlays.append(mask)
    ;(line ?? yes).focus()
  })
