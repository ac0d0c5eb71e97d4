import type { IncomingMessage } from 'node:http'

/** What a page may send to a function, as in the cloud: 100 KB. */
export const MOST_CALL_BYTES = 100 * 1024

/** Reads a body whole; undefined when it is larger than allowed. */
export const readBody = (request: IncomingMessage, most: number): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= most) chunks.push(chunk)
    })
    request.on('error', reject)
    request.on('end', () => {
      const [only = Buffer.alloc(0)] = chunks
      resolve(size > most ? undefined : chunks.length < 2 ? only : Buffer.concat(chunks))
    })
  })
