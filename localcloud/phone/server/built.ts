import { pagesIn } from '../addresses'
import { Folder, remembered } from './folder'
import { packageOf, readProgram } from './program'
import { scriptOf, templatesOf } from './script'
import { sum } from './send'
import { compileStyle, type Style } from './style'
import { compileTemplates } from './template'

/** A script as it is sent, and the name of its version. */
export interface Script {
  text: string
  version: string
}

const ENDS = ['.js', '.json', '.wxml', '.wxs', '.wxss']

/** A built mini-program in the shapes in which the phone's screen asks for it. */
export class Built {
  readonly folder: Folder
  private readonly made = new Map<string, Script>()
  private version = ''

  constructor(dir: string) {
    this.folder = new Folder(dir)
  }

  /** Every page of the program; none while it is not built. */
  pages(): string[] {
    return this.folder.has('app.json') ? pagesIn(this.program().app) : []
  }

  /** The main package with all that is known beforehand; `hide` are globals of a browser beyond our list. */
  whole(hide: readonly string[]): Script {
    return this.once(`whole ${hide}`, () => {
      const { code, warnings } = this.templates(this.folder, this.endingWith('.wxml', '.wxs'))
      const known = { ...this.program(), styles: this.styles(this.folder, this.endingWith('.wxss')), warnings }
      const scripts = this.scriptsOf('', hide)
      return `__phone.program(${JSON.stringify(known)});__phone.templates(${templatesOf(code, hide)});${scripts}`
    })
  }

  /** The modules of a subpackage. */
  scripts(root: string, hide: readonly string[]): Script {
    return this.once(`${root} ${hide}`, () => this.scriptsOf(root, hide))
  }

  private scriptsOf(root: string, hide: readonly string[]): string {
    const { roots } = this.program()
    const own = this.endingWith('.js').filter((file) => packageOf(roots, file) === root)
    return `__phone.scripts(${JSON.stringify(root)},${scriptOf(this.folder, own, hide)});`
  }

  /** Made anew when any file of the program has changed. */
  private once(key: string, make: () => string): Script {
    const version = this.folder.version(this.endingWith(...ENDS))
    if (version !== this.version) this.made.clear()
    this.version = version
    const known = this.made.get(key)
    if (known) return known
    const text = make()
    const script = { text, version: sum(text) }
    this.made.set(key, script)
    return script
  }

  private endingWith(...ends: string[]): string[] {
    return this.folder.files().filter((file) => ends.some((end) => file.endsWith(end)))
  }

  private program() {
    return this.read(this.folder, this.endingWith('.json'))
  }

  private readonly read = remembered(() => readProgram(this.folder))
  private readonly templates = remembered((files) => compileTemplates(this.folder, files))
  private readonly styles = remembered((files) => {
    const { components } = this.program()
    const kept: Record<string, Style> = {}
    for (const file of files) {
      const path = file.slice(0, -'.wxss'.length)
      if (path === 'app' || components[path])
        kept[path] = compileStyle(this.folder, file, components[path]?.component === true)
    }
    return kept
  })
}
