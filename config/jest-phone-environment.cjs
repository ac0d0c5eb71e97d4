const { TestEnvironment } = require('jest-environment-jsdom')

/** A page in jsdom, on a phone with a network: jsdom itself brings no fetch. */
module.exports = class PhoneEnvironment extends TestEnvironment {
  async setup() {
    await super.setup()
    for (const name of ['fetch', 'Headers', 'Request', 'Response']) this.global[name] = globalThis[name]
  }
}
