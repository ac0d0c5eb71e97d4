/** Where a program may write for itself. */
export const USER_DATA = 'wxfile://usr'

const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  m4a: 'audio/mp4',
}

export const endingOf = (name: string): string => /\.([\w]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
export const typeOf = (path: string): string => TYPES[endingOf(path)] ?? 'application/octet-stream'

/** A file's ending by its media type, for pictures that come without a name. */
export const endingFor = (type: string): string =>
  type === 'image/jpeg' ? 'jpg' : (Object.entries(TYPES).find(([, one]) => one === type)?.[0] ?? 'bin')

export interface Kept {
  bytes: Uint8Array<ArrayBuffer>
  at: number
}

/** The files of the phone: what was chosen, downloaded or written. They live as long as the phone is open. */
export class TempFiles {
  readonly files = new Map<string, Kept>()
  private readonly addresses = new Map<string, { of: Kept; address: string }>()

  /** Keeps bytes under a fresh temporary path. */
  add(bytes: Uint8Array<ArrayBuffer>, ending: string): string {
    const path = `wxfile://tmp_${crypto.randomUUID().replaceAll('-', '')}${ending ? `.${ending}` : ''}`
    this.files.set(path, { bytes, at: Date.now() })
    return path
  }

  async addBlob(blob: Blob, name = ''): Promise<string> {
    const bytes = new Uint8Array(await blob.arrayBuffer())
    return this.add(bytes, endingOf(name) || endingFor(blob.type.split(';')[0] ?? ''))
  }

  blob(path: string): Blob | undefined {
    const kept = this.files.get(path)
    return kept && new Blob([kept.bytes], { type: typeOf(path) })
  }

  /** An address that the browser shows; it follows what is written into the file. */
  address(path: string): string | undefined {
    const kept = this.files.get(path)
    if (!kept) return undefined
    const known = this.addresses.get(path)
    if (known?.of === kept) return known.address
    if (known) URL.revokeObjectURL(known.address)
    const address = URL.createObjectURL(new Blob([kept.bytes], { type: typeOf(path) }))
    this.addresses.set(path, { of: kept, address })
    return address
  }
}
