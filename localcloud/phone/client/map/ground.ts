import { made } from '../sheet'
import { type Camera, type Place, project, unproject } from './projection'

/** Size of a block of the drawn town, px. */
const BLOCK = 96

interface Looks {
  poi: boolean
  building: boolean
  tall: boolean
  satellite: boolean
  traffic: boolean
}

/** The drawn town that stands for map tiles: the same place always looks the same at one scale. */
export const lay = (ground: HTMLElement, camera: Camera, looks: Looks): void => {
  const { x, y } = project(camera, Math.round(camera.scale))
  const { width, height } = ground.getBoundingClientRect()
  ground.style.setProperty('--x', `${(width / 2 - x) % BLOCK}px`)
  ground.style.setProperty('--y', `${(height / 2 - y) % BLOCK}px`)
  for (const [name, on] of Object.entries(looks)) ground.toggleAttribute(`data-${name}`, on)
}

interface Sight {
  camera: Camera
  width: number
  height: number
  at(place: Place): { x: number; y: number }
}

/** Named places of the drawn town, one in some blocks. */
export const pois = ({ camera, width, height, at }: Sight, tapped: (poi: Place & { name: string }) => void) => {
  const scale = Math.round(camera.scale)
  const middle = project(camera, scale)
  const first = { i: Math.ceil((middle.x - width / 2) / BLOCK), j: Math.ceil((middle.y - height / 2) / BLOCK) }
  const found: HTMLElement[] = []
  for (let i = first.i; i * BLOCK < middle.x + width / 2; i++)
    for (let j = first.j; j * BLOCK < middle.y + height / 2; j++) {
      if ((i * 7 + j * 13) % 5 !== 0) continue
      const place = unproject({ x: (i + 0.5) * BLOCK, y: (j + 0.5) * BLOCK }, scale)
      const name = `示例地点 ${(i * 31 + j) % 97}`
      const box = made('button', 'wx-map-poi', name)
      const { x, y } = at(place)
      Object.assign(box.style, { left: `${x}px`, top: `${y}px` })
      box.addEventListener('click', (event) => {
        event.stopPropagation()
        tapped({ name, ...place })
      })
      found.push(box)
    }
  return found
}

export const groundCss = `.wx-map-plane { position: absolute; inset: -30%; transform-origin: center }
.wx-map-ground { position: absolute; inset: 0; background-color: #f3efe6; --road: #fff;
  background-image: linear-gradient(90deg, var(--road) 8px, transparent 8px), linear-gradient(var(--road) 8px, transparent 8px);
  background-size: ${BLOCK}px ${BLOCK}px; background-position: var(--x) var(--y) }
.wx-map-ground[data-satellite] { background-color: #3d4b38; --road: rgb(150 150 140 / 60%) }
.wx-map-ground[data-traffic] { --road: #6cc27a }
.wx-map-ground[data-building]::before { content: ""; position: absolute; inset: 0;
  background: conic-gradient(at 40px 30px, transparent 75%, #ddd6c8 0) calc(var(--x) + 24px) calc(var(--y) + 24px) / ${BLOCK}px ${BLOCK}px }
.wx-map-ground[data-tall]::before { filter: drop-shadow(3px -6px 0 #c9bfad) }`
