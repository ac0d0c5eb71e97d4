import type { NetworkType, Phone } from './phone'

/** The phone's network: this browser's own state, and what the desk says. */
export class Net {
  private kind: NetworkType = 'wifi'
  private told: NetworkType

  constructor(private readonly phone: Phone) {
    this.told = this.type()
    for (const name of ['online', 'offline']) addEventListener(name, () => this.tell())
  }

  type(): NetworkType {
    return navigator.onLine ? this.kind : 'none'
  }

  isConnected(): boolean {
    return this.type() !== 'none'
  }

  /** The desk's switch. */
  set(kind: NetworkType): void {
    this.kind = kind
    this.tell()
  }

  /** Fails at once without a network, as a browser does. */
  fetch(address: string, init?: RequestInit): Promise<Response> {
    return this.isConnected() ? fetch(address, init) : Promise.reject(new TypeError('Failed to fetch'))
  }

  private tell(): void {
    const networkType = this.type()
    if (networkType === this.told) return
    this.told = networkType
    this.phone.app.tell('networkStatusChange', { isConnected: this.isConnected(), networkType })
  }
}
