import http from 'node:http'
import { EJSON } from 'bson'
import { sdkAt } from '../../localcloud/support/sdk'

type Stage = { stageKey: string; stageValue: string }
type OfFiles = { action: 'storage.batchGetDownloadUrl'; file_list: { fileid: string }[] }
/** What the SDK sends for one operation of the database, or for the addresses of files. */
type OfData = { action: string; collectionName: string; stages?: Stage[]; query?: string; limit?: number }
export type Wire = OfData | OfFiles
const isOfFiles = (wire: Wire): wire is OfFiles => wire.action === 'storage.batchGetDownloadUrl'
const plain = (text: string): Record<string, unknown> => EJSON.parse(text)

/** Writes down what the SDK sends while some work goes on. */
export const overheard = async (work: () => Promise<unknown>): Promise<Wire[]> => {
  const request = http.request
  const heard: Wire[] = []
  const listening = ((...args: Parameters<typeof request>) => {
    const sent = request(...args)
    const end = sent.end.bind(sent)
    const parts: string[] = []
    const write = sent.write.bind(sent)
    sent.write = ((part: unknown, ...more: []) => {
      parts.push(String(part))
      return write(part, ...more)
    }) as typeof sent.write
    sent.end = ((part: unknown, ...more: []) => {
      if (typeof part === 'string' || Buffer.isBuffer(part)) parts.push(String(part))
      const text = parts.join('')
      if (/"action":"(database|storage)\./.test(text)) heard.push(JSON.parse(text))
      return end(part, ...more)
    }) as typeof sent.end
    return sent
  }) as typeof request
  http.request = listening
  try {
    await work()
  } finally {
    http.request = request
  }
  return heard
}

type Chain = Record<string, (value: unknown) => Chain> & { end(): Promise<unknown> }
type Bare = { aggregate(): Chain; where(query: object): { limit(n: number): { get(): Promise<unknown> } } }

/** The same operation by the SDK alone: nothing is asked before it and nothing made of the answer. */
export const bareOf = (url: string) => {
  const cloud = sdkAt(url)
  const db = cloud.database()
  return async (wire: Wire): Promise<void> => {
    if (isOfFiles(wire)) {
      const fileList = wire.file_list.map(({ fileid }) => fileid)
      return void (await cloud.getTempFileURL({ fileList }))
    }
    const { action, collectionName, stages = [], query = '{}', limit = 100 } = wire
    const at = db.collection(collectionName) as unknown as Bare
    if (action === 'database.getDocument') return void (await at.where(plain(query)).limit(limit).get())
    if (action !== 'database.aggregateDocuments') throw new Error(`no bare ${action}`)
    let chain = at.aggregate()
    for (const { stageKey, stageValue } of stages) {
      const add = chain[stageKey.slice(1)]
      if (!add) throw new Error(`no stage ${stageKey}`)
      chain = add.call(chain, plain(stageValue))
    }
    await chain.end()
  }
}
