import type { Host } from './host'

/** The properties of everything that shows when it is pressed. */
export const hoverProperties = (name: string, start: number, stay: number) => ({
  hoverClass: { type: String, value: name },
  hoverStopPropagation: { type: Boolean, value: false },
  hoverStartTime: { type: Number, value: start },
  hoverStayTime: { type: Number, value: stay },
})
type Hovering = Host<ReturnType<typeof hoverProperties>>

const stopped = new WeakSet<Event>()

/** Puts `hover-class` on while the element is pressed. */
export const hover = (host: Hovering, allowed: () => boolean = () => true): void => {
  const { element, hoverClass: put } = host
  let timer = 0
  const later = (name: string, ms: number) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => put(name), ms)
  }
  element.addEventListener('pointerdown', (event) => {
    if (stopped.has(event)) return
    const { hoverClass, hoverStartTime, hoverStopPropagation } = host.props
    if (hoverStopPropagation) stopped.add(event)
    if (hoverClass && hoverClass !== 'none' && allowed()) later(hoverClass, Number(hoverStartTime))
  })
  const end = () => {
    if (host.props.hoverClass !== 'none') later('', Number(host.props.hoverStayTime))
  }
  for (const name of ['pointerup', 'pointercancel', 'pointerleave']) element.addEventListener(name, end)
}
