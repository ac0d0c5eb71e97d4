const log = []

/** What happened, in order. */
const note = (name, value) => log.push(value === undefined ? [name] : [name, value])

const isPromise = (it) => typeof it === 'object' && it !== null && typeof it.then === 'function'

const failure = ({ message, errMsg, ...more }) => ({ errMsg: errMsg ?? message, ...more })

/** Runs one case: what it answers, refuses or throws. */
const outcome = async (work) => {
  try {
    const answer = work()
    if (!isPromise(answer)) return { ok: answer }
    try {
      return { ok: await answer }
    } catch (thrown) {
      return { fail: failure(thrown) }
    }
  } catch (thrown) {
    return { threw: thrown.message }
  }
}

/** A page that lists cases as buttons; each leaves its outcome in `data.outcomes`. */
const cases = (works, more = {}) =>
  Page({
    data: { cases: Object.keys(works), outcomes: {} },
    async run({ currentTarget }) {
      const { name } = currentTarget.dataset
      const result = await outcome(() => works[name].call(this))
      this.setData({ outcomes: { ...this.data.outcomes, [name]: result } })
    },
    log: () => log,
    ...more,
  })

/** An interface with callbacks, as a promise of what they heard. */
const told = (call) =>
  new Promise((resolve) => {
    const heard = []
    const hear = (name) => (result) => heard.push([name, result.errMsg])
    call({
      success: hear('success'),
      fail: hear('fail'),
      complete: (result) => {
        hear('complete')(result)
        resolve(heard)
      },
    })
  })

module.exports = { cases, note, log, told }
