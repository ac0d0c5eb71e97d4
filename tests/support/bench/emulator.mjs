import { createServer } from 'node:http'

// The least that answers the SDK's wire: a map of texts behind HTTP, the floor of `store.point-read`.
const documents = new Map()

const answer = (ask) => {
  if (ask.action !== 'database.insertDocument') {
    const { _id } = JSON.parse(ask.query)
    const text = documents.get(_id)
    return { list: text ? [text] : [], limit: 1, offset: 0 }
  }
  const texts = ask.data.map((text) => [JSON.parse(text)._id, text])
  for (const [id, text] of texts) documents.set(id, text)
  return { insertedIds: texts.map(([id]) => id) }
}

const server = createServer((request, response) => {
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    const data = answer(JSON.parse(Buffer.concat(chunks).toString()))
    const body = JSON.stringify({ requestId: 'bare', data })
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    })
    response.end(body)
  })
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` })))
process.on('SIGTERM', () => process.exit(0))
