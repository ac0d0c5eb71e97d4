/**
 * A page with one component on it: `begin` puts it up anew with these properties, `heard` keeps what it tells.
 * A handler answers what `answer` says, for an input that takes it.
 */
exports.stage = (data) => ({
  data: Object.assign({ on: false }, data),
  log: [],
  begin(given) {
    const gone = {}
    for (const name of this.given || []) gone[name] = data[name]
    this.setData(Object.assign({ on: false }, gone))
    this.log = []
    this.given = Object.keys(given)
    this.setData(Object.assign({}, given, { on: true }))
  },
  /** Changes properties of what is there. */
  change(given) {
    this.given = this.given.concat(Object.keys(given))
    this.setData(given)
  },
  heard({ type, detail, target, touches, changedTouches }) {
    const event = { type, detail, id: target.id }
    if (touches) Object.assign(event, { touches, changedTouches })
    this.log.push(event)
    return this.data.answer
  },
})
