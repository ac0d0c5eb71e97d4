import { builtIn } from '../built-in'
import type { Host } from '../host'
import { button, made } from '../sheet'

const properties = {
  mode: { type: String, value: 'normal' },
  resolution: { type: String, value: 'medium' },
  devicePosition: { type: String, value: 'back' },
  flash: { type: String, value: 'auto' },
} as const
type CameraHost = Host<{ [K in keyof typeof properties]: (typeof properties)[K] }>

/** Heights of the picture for each resolution, px. */
const HEIGHTS: Record<string, number> = { low: 480, medium: 720, high: 1080 }

/** A still life that says what it is. */
const paint = (canvas: HTMLCanvasElement, { props }: CameraHost): void => {
  canvas.height = HEIGHTS[props.resolution] ?? 720
  canvas.width = Math.round((canvas.height * 3) / 4)
  const context = canvas.getContext('2d')
  if (!context) return
  const { width, height } = canvas
  const sky = context.createLinearGradient(0, 0, 0, height)
  sky.addColorStop(0, '#7fb2d9')
  sky.addColorStop(0.6, '#dfe9d8')
  sky.addColorStop(1, '#7d9a63')
  context.fillStyle = sky
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#fff'
  context.textAlign = 'center'
  context.font = `${Math.round(height / 18)}px sans-serif`
  context.fillText('示例画面', width / 2, height / 2)
  context.font = `${Math.round(height / 32)}px sans-serif`
  context.fillText(props.devicePosition === 'front' ? '前置摄像头' : '后置摄像头', width / 2, height / 2 + height / 14)
}

/** What stands where a code would be held before the camera: a line to paste its text into. */
const scanBox = ({ trigger }: CameraHost): HTMLElement => {
  const box = made('form', 'wx-camera-scan')
  const line = made('input', '')
  line.setAttribute('aria-label', '码里的文字')
  line.placeholder = '粘贴码里的文字'
  box.append(
    line,
    button('', '扫到这个码', () => box.requestSubmit()),
  )
  box.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!line.value) return
    const rawData = btoa(unescape(encodeURIComponent(line.value)))
    trigger('scancode', { type: 'QR_CODE', result: line.value, charSet: 'UTF-8', rawData, scanArea: [0, 0, 0, 0] })
  })
  return box
}

/** The computer's own camera, if somebody allows it. */
const real = async (host: CameraHost, picture: HTMLVideoElement): Promise<boolean> => {
  const { props, trigger } = host
  const video = {
    facingMode: props.devicePosition === 'front' ? 'user' : 'environment',
    height: HEIGHTS[props.resolution],
  }
  try {
    picture.srcObject = await navigator.mediaDevices.getUserMedia({ video })
    await picture.play()
    return true
  } catch (thrown) {
    trigger('error', { errMsg: `insertCamera:fail ${thrown instanceof Error ? thrown.message : 'auth deny'}` })
    return false
  }
}

export const camera = builtIn('camera', {
  properties,
  refused: { frameSize: 'medium', outputDimension: '720P' },
  css: `wx-camera { display: block; position: relative; width: 100%; height: 300px; overflow: hidden; background: #000 }
wx-camera > :is(canvas, video) { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover }
wx-camera[data-position=front] > :is(canvas, video) { transform: scaleX(-1) }
wx-camera[data-flash=torch]::after { content: ""; position: absolute; inset: 0; background: rgb(255 255 220 / 35%); pointer-events: none }
.wx-camera-real { position: absolute; right: 8px; top: 8px; border: 0; border-radius: 4px; padding: 6px 10px; background: rgb(0 0 0 / 50%);
  color: #fff; font: 13px/1.4 sans-serif; cursor: pointer }
.wx-camera-scan { position: absolute; left: 12px; right: 12px; bottom: 12px; display: flex; gap: 8px }
.wx-camera-scan > * { min-width: 0; border: 0; border-radius: 4px; padding: 8px; font: 14px/1.4 sans-serif }
.wx-camera-scan > input { flex: 1 }`,
  create: (host) => {
    const { phone, element, props, trigger } = host
    const still = document.createElement('canvas')
    const picture = document.createElement('video')
    picture.muted = true
    picture.playsInline = true
    const scan = scanBox(host)
    const stop = () => {
      for (const track of picture.srcObject instanceof MediaStream ? picture.srcObject.getTracks() : []) track.stop()
      picture.remove()
    }
    const use = button('wx-camera-real', '用这台电脑的摄像头', () => {
      void real(host, picture).then((works) => works && element.prepend(picture))
    })
    const looks = () => {
      paint(still, host)
      element.dataset.position = props.devicePosition
      element.dataset.flash = props.flash
      if (props.mode === 'scanCode') element.append(scan)
      else scan.remove()
    }
    const ended = () => {
      stop()
      trigger('stop', {})
    }
    return {
      attached: () => {
        element.prepend(still, use)
        looks()
        phone.app.on('appHide', ended)
        setTimeout(() => trigger('initdone', { maxZoom: 1 }), 0)
      },
      detached: () => {
        phone.app.off('appHide', ended)
        stop()
      },
      changed: looks,
    }
  },
})
