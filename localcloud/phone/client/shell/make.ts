/** An element of the phone's own frame: its classes begin with `phone-`, its words are text, never markup. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  inside: string | readonly (HTMLElement | undefined)[] = [],
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag)
  if (name) made.className = name
  if (typeof inside === 'string') made.textContent = inside
  else made.append(...inside.filter((one) => one !== undefined))
  return made
}

/** A button with words on it. */
export const press = (name: string, words: string, pressed: () => void): HTMLButtonElement => {
  const button = make('button', name, words)
  button.type = 'button'
  button.addEventListener('click', pressed)
  return button
}
