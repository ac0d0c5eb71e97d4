const latin1 = (bytes: Uint8Array): string => {
  let words = ''
  for (let at = 0; at < bytes.length; at += 8192) words += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return words
}
const fromLatin1 = (words: string): Uint8Array<ArrayBuffer> => Uint8Array.from(words, (one) => one.charCodeAt(0) & 255)

const hex = (bytes: Uint8Array): string => [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('')
const fromHex = (words: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(words.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

const utf16 = (bytes: Uint8Array): string => new TextDecoder('utf-16le').decode(bytes)
const fromUtf16 = (words: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Uint16Array.from({ length: words.length }, (_, at) => words.charCodeAt(at)).buffer)

interface Encoding {
  read(bytes: Uint8Array): string
  write(words: string): Uint8Array<ArrayBuffer>
}
const utf8: Encoding = {
  read: (bytes) => new TextDecoder().decode(bytes),
  write: (words) => Uint8Array.from(new TextEncoder().encode(words)),
}
const binary: Encoding = { read: latin1, write: fromLatin1 }
const wide: Encoding = { read: utf16, write: fromUtf16 }

/** The encodings of WeChat's file system. */
const ENCODINGS: Record<string, Encoding> = {
  utf8,
  'utf-8': utf8,
  ascii: binary,
  latin1: binary,
  binary,
  hex: { read: hex, write: fromHex },
  base64: { read: (bytes) => btoa(latin1(bytes)), write: (words) => fromLatin1(atob(words)) },
  ucs2: wide,
  'ucs-2': wide,
  utf16le: wide,
  'utf-16le': wide,
}

export const encodingOf = (name: string): Encoding | undefined =>
  Object.hasOwn(ENCODINGS, name) ? ENCODINGS[name] : undefined
