import protobuf from 'protobufjs'
import { isDoc } from '../query/values'

/** The two messages of wx-server-sdk's protobuf/openapi that its openapi namespace sends and reads. */
const root = protobuf.Root.fromJSON({
  nested: {
    KeyValuePair: {
      fields: {
        key: { type: 'string', id: 1 },
        value: { type: 'bytes', id: 2 },
        contenttype: { type: 'string', id: 3 },
        filename: { type: 'string', id: 4 },
      },
    },
    OpenApiData: { fields: { pairs: { rule: 'repeated', type: 'KeyValuePair', id: 1 } } },
    CommApiData: {
      fields: {
        apiType: { type: 'int32', id: 1 },
        openapiData: { type: 'OpenApiData', id: 2 },
        appid: { type: 'string', id: 6 },
      },
    },
    CommOpenApiResp: {
      fields: {
        respData: { type: 'bytes', id: 1 },
        contentType: { type: 'string', id: 2 },
        errorCode: { type: 'int32', id: 3 },
        httpCode: { type: 'uint32', id: 4 },
        svrkitErrorCode: { type: 'int32', id: 6 },
      },
    },
  },
})
const CommApiData = root.lookupType('CommApiData')
const CommOpenApiResp = root.lookupType('CommOpenApiResp')

const jsonOf = (bytes: unknown): unknown => {
  const text = Buffer.from(String(bytes), 'base64').toString()
  try {
    return JSON.parse(text)
  } catch {
    return `${text.length} bytes`
  }
}

/** The input of an openapi call: one JSON value for each key. */
export const readCall = (bytes: Uint8Array): Record<string, unknown> => {
  const read: unknown = CommApiData.toObject(CommApiData.decode(bytes), { bytes: String })
  const data = isDoc(read) ? read.openapiData : undefined
  const pairs = isDoc(data) && Array.isArray(data.pairs) ? data.pairs : []
  return Object.fromEntries(pairs.filter(isDoc).map((pair) => [String(pair.key), jsonOf(pair.value)]))
}

/** The answer of an openapi call, with its media type. */
export const writeAnswer = (respData: Uint8Array, contentType: string): Uint8Array =>
  CommOpenApiResp.encode(CommOpenApiResp.create({ respData, contentType, errorCode: 0, httpCode: 200 })).finish()

/** The fields of a multipart body; values stay bytes, because one of them is a protobuf message. */
export const readMultipart = (body: Buffer, contentType: string): Map<string, Buffer> => {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType)
  const fields = new Map<string, Buffer>()
  if (!boundary) return fields
  const mark = Buffer.from(`--${boundary[1] ?? boundary[2]}`)
  let from = body.indexOf(mark)
  while (from >= 0) {
    const next = body.indexOf(mark, from + mark.length)
    if (next < 0) break
    const part = body.subarray(from + mark.length + 2, next - 2)
    const split = part.indexOf('\r\n\r\n')
    const name = /name="([^"]*)"/.exec(part.subarray(0, split).toString())
    if (name?.[1] !== undefined) fields.set(name[1], part.subarray(split + 4))
    from = next
  }
  return fields
}
