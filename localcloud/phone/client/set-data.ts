import type { component } from 'glass-easel-miniprogram-adapter'
import { pace } from './pace'
import { type Phone, report } from './phone'

/** WeChat's limit for one call, in bytes of JSON. */
const MOST = 1024 * 1024

const encoder = new TextEncoder()

const bytesOf = (data: unknown): number => encoder.encode(JSON.stringify(data) ?? '').length

const within = (node: Node): Node[] => [node, ...(node instanceof Element ? node.querySelectorAll('*') : [])]

/** Counts the nodes that change while `work` runs. */
const counted = (work: () => void): number => {
  const observer = new MutationObserver(() => {})
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  work()
  const touched = new Set<Node>()
  for (const { type, target, addedNodes } of observer.takeRecords()) {
    if (type !== 'childList') touched.add(target)
    for (const node of addedNodes) for (const one of within(node)) touched.add(one)
  }
  observer.disconnect()
  return touched.size
}

type Caller = component.GeneralComponent
type SetData = Caller['setData']

/** Every setData is measured; what is too large fails as in WeChat, and what comes when all has gone is let drop as there. */
export const metered = (prototype: Caller, phone: Phone, gone: WeakSet<Caller>): void => {
  const plain: SetData = prototype.setData
  prototype.setData = function setData(this: Caller, data: Record<string, unknown>, done?: () => void) {
    const bytes = bytesOf(data)
    if (bytes > MOST) {
      const words = `setData 数据传输长度为 ${Math.ceil(bytes / 1024)} KB，超过上限 1024 KB`
      report(phone, { kind: 'limit', words: `${this.is}: ${words}` })
      throw new Error(words)
    }
    if (gone.has(this)) return
    const started = performance.now()
    pace.copy(bytes)
    const nodes = counted(() => pace.run(() => plain.call(this, data, done)))
    phone.events.emit('setData', { page: this.is, bytes, nodes, ms: performance.now() - started })
  }
}
