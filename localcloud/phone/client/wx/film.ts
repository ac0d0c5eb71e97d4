import type { Phone } from '../phone'

const loaded = (film: HTMLVideoElement): Promise<void> =>
  new Promise((resolve) => {
    film.onloadeddata = () => resolve()
    film.onerror = () => resolve()
  })

const firstPicture = async (phone: Phone, film: HTMLVideoElement): Promise<string> => {
  const canvas = new OffscreenCanvas(film.videoWidth, film.videoHeight)
  canvas.getContext('2d')?.drawImage(film, 0, 0)
  return phone.files.addBlob(await canvas.convertToBlob({ type: 'image/jpeg' }))
}

/** How long and large a video is, and its first picture. */
export const filmOf = async (phone: Phone, path: string) => {
  const film = document.createElement('video')
  film.preload = 'auto'
  film.muted = true
  film.src = phone.files.address(path) ?? ''
  await loaded(film)
  const { videoWidth: width, videoHeight: height } = film
  const duration = Number.isFinite(film.duration) ? film.duration : 0
  return { duration, width, height, thumbTempFilePath: width > 0 ? await firstPicture(phone, film) : '' }
}
