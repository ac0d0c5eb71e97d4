import type { Phone } from '../phone'
import { chooseAct } from './actions'
import { make, press } from './make'
import { asked } from './sheet'

type Decode = (picture: ImageData) => string | undefined
const isDecode = (it: unknown): it is Decode => typeof it === 'function'

/** The reader of codes is fetched when the first code is scanned. */
const decoder = async (): Promise<Decode> => {
  const known: unknown = Reflect.get(window, '__decode')
  if (isDecode(known)) return known
  await new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: '/phone/client/decode.js' })
    script.onload = resolve
    script.onerror = reject
    document.head.append(script)
  })
  return decoder()
}

const pixels = (source: ImageBitmap | HTMLVideoElement, width: number, height: number): ImageData | undefined => {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  context?.drawImage(source, 0, 0)
  return context?.getImageData(0, 0, width, height)
}

const inPicture = async (file: File): Promise<string | undefined> => {
  const picture = await createImageBitmap(file)
  const read = pixels(picture, picture.width, picture.height)
  const decode = await decoder()
  return read && decode(read)
}

/** Looks at what the camera sees four times a second until there is a code in it. */
const watch = (film: HTMLVideoElement, stream: MediaStream): Promise<string | undefined> =>
  new Promise((resolve) => {
    const look = async () => {
      if (!stream.active) return resolve(undefined)
      const read = film.videoWidth > 0 ? pixels(film, film.videoWidth, film.videoHeight) : undefined
      const decode = await decoder()
      const text = read && decode(read)
      if (text === undefined) setTimeout(look, 250)
      else resolve(text)
    }
    void look()
  })

const byCamera = async (phone: Phone): Promise<string | undefined> => {
  const stream = await navigator.mediaDevices
    ?.getUserMedia({ video: { facingMode: 'environment' } })
    .catch(() => undefined)
  if (!stream) return undefined
  const film = Object.assign(document.createElement('video'), { srcObject: stream, muted: true, playsInline: true })
  void film.play()
  const stop = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  const text = await asked<string | undefined>(phone, (answer) => {
    void watch(film, stream).then(answer)
    const cancel = press('phone-wide', '取消', () => answer(undefined))
    return {
      label: '扫码',
      place: 'whole',
      content: [make('div', 'phone-scan', [film, cancel])],
      cancel: { value: undefined },
    }
  })
  stop()
  return text
}

const pasted = (phone: Phone, why: string): Promise<string | undefined> =>
  asked<string | undefined>(phone, (answer) => {
    const line = make('textarea', '')
    line.setAttribute('aria-label', '码里的内容')
    line.placeholder = '粘贴码里的内容'
    const use = press('phone-yes', '用它', () => answer(line.value.trim() || undefined))
    return {
      label: '码里的内容',
      place: 'bottom',
      content: [
        make('div', 'phone-ask', [
          make('h2', '', why || '码里的内容'),
          line,
          make('div', 'phone-pair', [press('phone-no', '取消', () => answer(undefined)), use]),
        ]),
      ],
      cancel: { value: undefined },
      first: line,
    }
  })

const chosenPicture = (): Promise<File | undefined> =>
  new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept: 'image/*' })
    input.addEventListener('change', () => resolve(input.files?.[0]))
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })

const fromPicture = async (phone: Phone): Promise<string | undefined> => {
  const file = await chosenPicture()
  if (!file) return undefined
  const text = await inPicture(file).catch(() => undefined)
  return text ?? pasted(phone, '这张图里没有认出二维码，可以粘贴内容')
}

/** Reads a code in one of three ways; nothing when the person thought better of it. */
export const readCode = async (phone: Phone, onlyCamera: boolean): Promise<string | undefined> => {
  const ways = [
    { words: '用摄像头扫', read: async () => (await byCamera(phone)) ?? pasted(phone, '摄像头没有扫到，可以粘贴内容') },
    ...(onlyCamera ? [] : [{ words: '从相册选一张码的图片', read: () => fromPicture(phone) }]),
    { words: '粘贴码里的内容', read: () => pasted(phone, '') },
  ]
  const index = await chooseAct(phone, { label: '扫码', items: ways.map(({ words }) => words) })
  return index === undefined ? undefined : ways[index]?.read()
}
