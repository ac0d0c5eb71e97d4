import type { Phone } from '../phone'
import type { Options, Work } from './group'

/** An interface that touches personal data: it waits until the person has agreed to the privacy guide. */
export const held =
  (phone: Phone, name: string, work: Work): Work =>
  async (options: Options) => {
    await phone.privacy.ask(name)
    return work(options)
  }
