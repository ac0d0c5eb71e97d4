import type { Server } from 'node:http'

/** Listens, and answers on which port. */
export const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((done, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      done(typeof address === 'object' && address ? address.port : port)
    })
  })

/** Takes no more connections; those that are open have this long to end. */
export const stop = (server: Server, graceMs: number): Promise<void> =>
  new Promise((done) => {
    server.close(() => done())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), graceMs).unref()
  })
