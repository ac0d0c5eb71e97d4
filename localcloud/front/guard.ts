import type { IncomingMessage } from 'node:http'

const LOOPBACK_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/
const LOOPBACK_PEER = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/

export const isLoopback = (host: string): boolean => LOOPBACK_HOST.test(host)

/**
 * Another site must not reach what only this machine may: neither under a name of its own that resolves here
 * (DNS rebinding: the Host tells) nor by posting from its pages (the Origin tells).
 */
export const isOurOwn = (headers: { host?: string; origin?: string }): boolean => {
  if (!isLoopback(headers.host ?? '')) return false
  return headers.origin === undefined || headers.origin === `http://${headers.host}`
}

export const isLoopbackPeer = (request: IncomingMessage): boolean =>
  LOOPBACK_PEER.test(request.socket.remoteAddress ?? '')

/** The SDK's wire has no password: functions of this machine speak it, browsers and other machines never do. */
export const maySpeakWire = (request: IncomingMessage): boolean =>
  request.headers.origin === undefined && isLoopbackPeer(request)
