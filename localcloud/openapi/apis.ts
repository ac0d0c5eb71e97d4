import { randomUUID } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { Doc } from '../query/values'
import { sendMessage } from './message'
import type { Subscriptions } from './subscriptions'

type ApiAnswer = { json: Doc } | { media: Uint8Array; contentType: string }

/** Text with this word is found risky, everything else passes. */
const RISKY_WORD = '违禁示例'
const MOST_CHECKED = 2500
const MOST_SCENE = 32

const refused = (errcode: number, errmsg: string): ApiAnswer => ({ json: { errcode, errmsg } })

const send = async (input: Doc, subscriptions: Subscriptions): Promise<ApiAnswer> => ({
  json: await sendMessage(input, subscriptions),
})

const check = (input: Doc): ApiAnswer => {
  const content = String(input.content ?? '')
  if (content === '') return refused(44004, 'empty content')
  if (content.length > MOST_CHECKED) return refused(44002, `content size out of limit ${MOST_CHECKED}`)
  const risky = content.includes(RISKY_WORD)
  if (input.version !== 2) return risky ? refused(87014, 'risky content') : { json: { errcode: 0, errmsg: 'ok' } }
  const verdict = risky ? { suggest: 'risky', label: 20006 } : { suggest: 'pass', label: 100 }
  return {
    json: {
      errcode: 0,
      errmsg: 'ok',
      trace_id: randomUUID(),
      result: verdict,
      detail: [{ strategy: 'content_model', errcode: 0, ...verdict }],
    },
  }
}

const crcOf = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let n = 0; n < 8; n++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crcOf(body), body.length + 4)
  return frame
}

const SIDE = 64

/** A grey square that is a valid PNG: a picture where the mini-program code would be. */
const placeholder = (): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIDE, 0)
  header.writeUInt32BE(SIDE, 4)
  header[8] = 8 // bits a sample, grey scale
  const rows = Buffer.alloc(SIDE * (SIDE + 1), 0xcc)
  for (let y = 0; y < SIDE; y++) rows[y * (SIDE + 1)] = 0
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const code = (input: Doc): ApiAnswer => {
  const scene = String(input.scene ?? '')
  if (scene === '' || scene.length > MOST_SCENE)
    return refused(40169, 'invalid length for scene, or the data is not json string')
  return { media: placeholder(), contentType: 'image/png' }
}

type Api = (input: Doc, subscriptions: Subscriptions) => ApiAnswer | Promise<ApiAnswer>
const APIS: Record<string, Api> = {
  'subscribeMessage.send': send,
  'security.msgSecCheck': check,
  'wxacode.getUnlimited': code,
}

/** What WeChat would answer; nothing when this interface is not emulated. */
export const answerOf = async (
  api: string,
  input: Doc,
  subscriptions: Subscriptions,
): Promise<ApiAnswer | undefined> => (Object.hasOwn(APIS, api) ? APIS[api]?.(input, subscriptions) : undefined)
