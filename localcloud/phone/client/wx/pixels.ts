/** The longer edge that WeChat leaves to a photo that it makes smaller. */
const LONGEST = 2000

/** A picture as the browser reads it; nothing when it is none. */
export const bitmapOf = async (blob: Blob): Promise<ImageBitmap | undefined> => {
  try {
    return await createImageBitmap(blob)
  } catch {
    return undefined
  }
}

interface Wanted {
  quality: number
  width?: number
  height?: number
}

/** A photo drawn again as JPEG. */
export const redrawn = async (picture: ImageBitmap, { quality, width, height }: Wanted): Promise<Blob> => {
  const scale = width ? width / picture.width : height ? height / picture.height : 1
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width ?? picture.width * scale)),
    Math.max(1, Math.round(height ?? picture.height * scale)),
  )
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob({ type: 'image/jpeg', quality })
}

/** The same photo in fewer bytes, or as it was when that does not help. */
export const smaller = async <B extends Blob>(blob: B, quality: number): Promise<Blob> => {
  const picture = await bitmapOf(blob)
  if (!picture) return blob
  const longest = Math.max(picture.width, picture.height)
  const width = longest > LONGEST ? Math.round((picture.width * LONGEST) / longest) : undefined
  const drawn = await redrawn(picture, { quality, ...(width ? { width } : {}) })
  return drawn.size < blob.size ? drawn : blob
}
