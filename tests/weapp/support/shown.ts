// biome-ignore-start lint/suspicious/noExplicitAny: miniprogram-simulate and exparser carry no types
const simulate: any = require('miniprogram-simulate')
const exparser: any = require('miniprogram-exparser')
// biome-ignore-end lint/suspicious/noExplicitAny: see above

/** A page of the compiled mini-program, as it stands in WeChat's own component model. */
export class Shown {
  constructor(
    readonly route: string,
    // biome-ignore lint/suspicious/noExplicitAny: see above
    readonly component: any,
  ) {}

  get text(): string {
    return this.component.dom.textContent
  }

  private async until(heard: () => boolean, what: string): Promise<string> {
    for (let waited = 0; waited < 10_000; waited += 25) {
      if (heard()) return this.text
      await simulate.sleep(25)
    }
    throw new Error(`${this.route} ${what}; it says: ${this.text.slice(0, 1500)}`)
  }

  /** Waits until the page says something, and gives all that it says. */
  says(words: string | RegExp): Promise<string> {
    const heard = () => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text))
    return this.until(heard, `never said ${words}`)
  }

  /** Waits until the page no longer says something. */
  stopsSaying(words: string): Promise<string> {
    return this.until(() => !this.text.includes(words), `still said ${words}`)
  }

  /** The innermost element whose words are these. */
  private find(words: string, within: Element): Element {
    const all = [...within.querySelectorAll('*')].filter((one) => one.textContent?.includes(words))
    const exact = all.filter((one) => one.textContent === words).pop() ?? all.pop()
    if (!exact) throw new Error(`${this.route} shows no ${words}: ${within.textContent?.slice(0, 800)}`)
    return exact
  }

  private part(id: string | undefined): Element {
    if (!id) return this.component.dom
    const found = this.component.querySelector(`#${id}`)
    if (!found) throw new Error(`${this.route} has nothing with the id ${id}`)
    return found.dom
  }

  private async fire(element: Element, event: string, detail: object): Promise<void> {
    const node = Reflect.get(element, '__wxElement')
    const options = {
      bubbles: true,
      composed: true,
      capturePhase: true,
      extraFields: { touches: [], changedTouches: [] },
    }
    exparser.Event.dispatchEvent(node, exparser.Event.create(event, detail, options))
    await simulate.sleep(30)
  }

  /** Taps what carries these words; `within` narrows it to the element with that id. */
  async tap(words: string, within?: string): Promise<void> {
    await this.fire(this.find(words, this.part(within)), 'tap', {})
  }

  touch(element: Element): Promise<void> {
    return this.fire(element, 'tap', {})
  }

  write(control: Element, value: string): Promise<void> {
    return this.fire(control, 'input', { value })
  }

  /** Types into the page's fields in their order, from this one on; below nought they are counted from the end. */
  async fill(from: number, ...values: string[]): Promise<void> {
    for (const [at, value] of values.entries()) {
      const control: Element | undefined = [...this.component.dom.querySelectorAll('wx-input, wx-textarea')].at(
        from + at,
      )
      if (!control) throw new Error(`${this.route} has no field ${from + at}`)
      await this.write(control, value)
      await this.fire(control, 'blur', { value })
    }
  }

  /** Types into the first control of the element with that id. */
  async type(id: string, value: string): Promise<void> {
    const control = this.part(id).querySelector('wx-input, wx-textarea')
    if (!control) throw new Error(`${this.route} has nothing to type into at ${id}`)
    await this.write(control, value)
    await this.fire(control, 'blur', { value })
  }

  /** Chooses a value in the page's first picker. */
  async choose(value: string): Promise<void> {
    await this.fire(this.component.dom.querySelector('wx-picker'), 'change', { value })
  }

  /** Picks a value in a picker. */
  async pick(id: string, value: string): Promise<void> {
    const control = this.part(id).querySelector('wx-picker')
    if (!control) throw new Error(`${this.route} has nothing to pick at ${id}`)
    await this.fire(control, 'change', { value })
  }

  hide(): void {
    this.component.instance.onHide?.()
  }

  /** Puts the page away for good, as going back does. */
  close(): void {
    this.component.detach()
  }
}
