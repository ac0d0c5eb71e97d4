import { browserNames } from '../browser-names'
import type { Air } from './air'
import { namesBeyond } from './hidden'
import type { Phone } from './phone'
import { packageOf } from './program'

/** An address of the server's, with what this browser has besides its list. */
const script = (address: string): string => {
  const names = namesBeyond([...browserNames, '__phone'])
  return names.length > 0 ? `${address}&hide=${names.join(',')}` : address
}

/** The document fetches the main package beside the phone's own script. */
const preloaded = (): string => document.querySelector('#program')?.getAttribute('href') ?? '/phone/program.js?'

/** Runs a script of the server's; the policy of the document lets nothing else run. */
const runScript = (address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = address
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`${address} 没有取到`))
    document.head.append(script)
  })

/** What is only prepared must not hold up what is waited for. */
const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2000 })
  else setTimeout(work, 200)
}

/** Downloads: the main package when the program starts, each subpackage when it is entered or preloaded. */
export class Packages {
  private readonly coming = new Map<string, Promise<void>>()

  constructor(
    private readonly phone: Phone,
    private readonly air: Pick<Air, 'state'>,
  ) {}

  loadProgram(): Promise<void> {
    return this.load('', script(preloaded()))
  }

  /** The subpackage that a path lies in. */
  of = (path: string): Promise<void> => {
    const root = packageOf(this.phone.program, path)
    return this.load(root, script(`/phone/package.js?root=${encodeURIComponent(root)}`))
  }

  /** Whether a page of it can be opened without waiting. */
  loaded(path: string): boolean {
    return this.phone.modules.has(path)
  }

  /** WeChat fetches these after a page has been shown; their scripts run when they are entered. */
  preloadAfter(route: string): void {
    const rule = this.phone.program.app.preloadRule?.[route]
    if (rule?.network !== 'all' && this.phone.net.type() !== 'wifi') return
    for (const name of rule?.packages ?? []) {
      const root = this.phone.program.roots.find((one) => one === name.replace(/^\/|\/$/g, ''))
      if (root) whenIdle(() => this.of(`${root}/`).catch(() => this.coming.delete(root)))
    }
  }

  /** A network that is slow or gone is felt by what is downloaded on the way; the main package is on the phone. */
  private async download(address: string): Promise<void> {
    if (this.air.state !== 'good') await fetch(address)
    await runScript(address)
  }

  private load(root: string, address: string): Promise<void> {
    const known = this.coming.get(root)
    if (known) return known
    const coming = root === '' ? runScript(address) : this.download(address)
    this.coming.set(root, coming)
    coming.catch(() => this.coming.delete(root))
    return coming
  }
}
