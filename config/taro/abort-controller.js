// WeChat has no AbortController, and @tanstack/query-core makes one for every question it asks. ES5: Taro leaves it as it is.

function Signal() {
  this.aborted = false
  this.reason = undefined
  this.onabort = null
  this.heard = []
}
Signal.prototype.addEventListener = function addEventListener(name, listener) {
  if (name === 'abort') this.heard.push(listener)
}
Signal.prototype.removeEventListener = function removeEventListener(name, listener) {
  this.heard = this.heard.filter(function others(one) {
    return name !== 'abort' || one !== listener
  })
}
Signal.prototype.throwIfAborted = function throwIfAborted() {
  if (this.aborted) throw this.reason
}

export function AbortController() {
  this.signal = new Signal()
}
AbortController.prototype.abort = function abort(reason) {
  var signal = this.signal
  if (signal.aborted) return
  signal.aborted = true
  signal.reason = reason === undefined ? new Error('AbortError') : reason
  var event = { type: 'abort', target: signal }
  if (signal.onabort) signal.onabort(event)
  signal.heard.splice(0).forEach(function tell(listener) {
    listener.call(signal, event)
  })
}
