const { existsSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

// Compiling 3.5 MB is most of a cold start. V8 takes what was compiled when this was built if it is the same V8, and compiles anew if not.
const file = join(__dirname, 'function.js')
const compiled = join(__dirname, 'function.cache')
const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`
const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined
const script = new Script(text, { filename: file, cachedData })
script.runInThisContext().call(exports, exports, require, module, file, __dirname)
