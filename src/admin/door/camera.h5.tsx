import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { now } from '../../lib/chance'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'

const every = 200
/** The same code held before the camera is one scan, not ten. */
const pause = 4000
const widest = 640

type Seen = { text: string; at: number }

/** What stands in the picture that the camera shows just now. */
const codeIn = async (video: HTMLVideoElement, canvas: HTMLCanvasElement): Promise<string | undefined> => {
  const { default: read } = await import('jsqr')
  const scale = Math.min(1, widest / (video.videoWidth || widest))
  const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)]
  if (width === 0 || height === 0) return undefined
  canvas.width = width
  canvas.height = height
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  brush?.drawImage(video, 0, 0, width, height)
  const picture = brush?.getImageData(0, 0, width, height)
  return picture && read(picture.data, width, height, { inversionAttempts: 'dontInvert' })?.data
}

const useCamera = (on: boolean, onCode: (text: string) => void) => {
  const video = useRef<HTMLVideoElement>(null)
  const told = useRef(onCode)
  told.current = onCode
  const [trouble, setTrouble] = useState('')
  useEffect(() => {
    const { current: shown } = video
    if (!on || !shown) return
    const canvas = document.createElement('canvas')
    let stream: MediaStream | undefined
    let last: Seen = { text: '', at: 0 }
    const look = async () => {
      const text = await codeIn(shown, canvas)
      if (!text || (text === last.text && now() - last.at < pause)) return
      last = { text, at: now() }
      told.current(text)
    }
    const looking = setInterval(() => void look(), every)
    navigator.mediaDevices
      ?.getUserMedia({ video: { facingMode: 'environment' } })
      .then((found) => {
        stream = found
        shown.srcObject = found
        return shown.play()
      })
      .catch(() => setTrouble('摄像头打不开：请允许浏览器用摄像头，或者用扫码枪'))
    return () => {
      clearInterval(looking)
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
  }, [on])
  return { video, trouble }
}

/** The computer's own camera, looking for codes until it is put away. */
export const Camera = ({ onCode }: { onCode: (text: string) => void }) => {
  const [on, setOn] = useState(false)
  const { video, trouble } = useCamera(on, onCode)
  return (
    <View className="stack">
      {on ? (
        <video ref={video} className="door-camera" muted playsInline aria-label="摄像头，把票上的码对准它" />
      ) : null}
      {trouble ? <Notice tone="bad">{trouble}</Notice> : null}
      <Button onTap={() => setOn(!on)}>{on ? '关掉摄像头' : '用摄像头扫'}</Button>
    </View>
  )
}
