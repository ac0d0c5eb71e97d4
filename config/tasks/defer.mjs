import { readFile } from 'node:fs/promises'

/** TypeScript names what it requires `<name>_<n>` and only ever reads a member of it. */
const required =
  /^ *(?:const|var) (\w+_\d+) = ((?:tslib_1\.)?(?:__import(?:Default|Star)\()?(?:require|__webpack_require__)\([^()\n]*\)\)?);$/gm

/**
 * The same module, in which each such module is fetched where it is first read: a test for nothing, which V8 sees
 * through, and no call. One file may hold many modules that use the same names, each in its own scope.
 */
export const deferred = (text) => {
  const names = new Set()
  const late = text.replace(required, (_line, name, fetched) => {
    names.add(name)
    return `var ${name}$, ${name}$get = () => ${fetched};`
  })
  if (names.size === 0) return text
  return late.replace(/(?<![\w$.'"/])\w+_\d+(?![\w$'"])/g, (name) =>
    names.has(name) ? `(${name}$ ??= ${name}$get())` : name,
  )
}

/**
 * A function needs a tenth of what wx-server-sdk brings along: the rest (axios, a model's client, an xml parser, tokens of sign-in)
 * would be run at each cold start. Nothing of it is changed or left out; what is read is there, only later.
 */
export const defer = {
  name: 'defer',
  setup: (build) => {
    const inside = /node_modules[\\/](wx-server-sdk|@cloudbase|protobufjs)[\\/].*\.js$/
    build.onLoad({ filter: inside }, async ({ path }) => ({
      contents: deferred(await readFile(path, 'utf8')),
      loader: 'js',
    }))
  },
}
