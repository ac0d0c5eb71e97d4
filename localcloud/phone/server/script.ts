import { browserNames } from '../browser-names'
import type { Folder } from './folder'

/** What a module of the program finds besides the language itself, in the order in which the phone hands it over. */
const GIVEN = [
  '__define',
  'wx',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
  'requirePlugin',
  'console',
  'global',
  'globalThis',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
]

const NAME = /^[A-Za-z_$][\w$]*$/

/** A function around `body` in which a browser's globals, and `more`, are parameters that nobody fills in. */
const shadowed = (body: string, given: readonly string[], more: readonly string[]): string => {
  const hidden = new Set([...browserNames, ...more, 'eval', '__phone'].filter((name) => NAME.test(name)))
  for (const name of [...given, 'require', 'module', 'exports']) hidden.delete(name)
  return `(function(${[...given, ...hidden].join(',')}){${body}})`
}

// A line comment at the end of a file must not swallow what follows it.
const moduleOf = (path: string, source: string): string =>
  `__define(${JSON.stringify(path)},function(require,module,exports){"use strict";${source}\n});`

/**
 * All modules of a package in one script. What a browser has and WeChat has not is a parameter that nobody fills in:
 * the code reads `undefined`, as there. The outer function is sloppy because strict code may not name one `eval`.
 */
export const scriptOf = (folder: Folder, files: readonly string[], more: readonly string[]): string => {
  const modules = files.map((file) => moduleOf(file.slice(0, -'.js'.length), folder.text(file)))
  return shadowed(modules.join('\n'), GIVEN, more)
}

/** The compiled templates; wxs among them sees even less than a module does. */
export const templatesOf = (code: string, more: readonly string[]): string => {
  const timers = GIVEN.filter((name) => name.endsWith('Timeout') || name.endsWith('Interval'))
  return `${shadowed(`return ${code}`, ['__handle'], [...more, ...timers])}(__phone.handle)`
}
