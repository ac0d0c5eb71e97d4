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

const hidden = (more: readonly string[]): string[] => {
  const names = new Set([...browserNames, ...more, 'eval', '__phone'].filter((name) => NAME.test(name)))
  for (const name of [...GIVEN, 'require', 'module', 'exports']) names.delete(name)
  return [...names]
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
  return `(function(${[...GIVEN, ...hidden(more)].join(',')}){${modules.join('\n')}})`
}
