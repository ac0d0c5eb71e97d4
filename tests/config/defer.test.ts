import { deferred } from '../../config/tasks/defer.mjs'

const typescript = `"use strict";
const first_1 = __importDefault(require("first"));
const second_2 = require("./second_2");
exports.ask = (word) => new first_1.default(word, 'first_1').and(second_2.more);
`

/** Runs a module and gives what it exports, with the names of what it fetched so far. */
const run = (text: string) => {
  const fetched: string[] = []
  const all: Record<string, object> = {
    first: class {
      constructor(
        readonly word: string,
        readonly other: string,
      ) {}
      and = (more: string) => [this.word, this.other, more]
    },
    './second_2': { more: 'and more' },
  }
  const fetch = (name: string) => {
    fetched.push(name)
    return all[name]
  }
  const exports: { ask?: (word: string) => string[] } = {}
  new Function('require', 'exports', '__importDefault', text)(fetch, exports, (it: object) => ({ default: it }))
  return { fetched, exports }
}

it('fetches nothing at the start that is read only when somebody asks, and each thing once', () => {
  const { fetched, exports } = run(deferred(typescript))
  expect(fetched).toEqual([])
  expect(exports.ask?.('one')).toEqual(['one', 'first_1', 'and more'])
  expect(exports.ask?.('two')).toEqual(['two', 'first_1', 'and more'])
  expect(fetched).toEqual(['first', './second_2'])
})

it('leaves a module alone that requires nothing under such a name', () => {
  const text = 'const fs = require("fs");\nmodule.exports = fs;\n'
  expect(deferred(text)).toBe(text)
})
