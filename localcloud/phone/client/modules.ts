import { resolvePath } from './paths'

export interface Module {
  exports: unknown
}
export interface Require {
  (request: string): unknown
  /** Loads a module of another subpackage. */
  async?(request: string): Promise<unknown>
}
type Factory = (require: Require, module: Module, exports: unknown) => void

/** The program's modules: each runs once, when it is first required. */
export class Modules {
  private readonly factories = new Map<string, Factory>()
  private readonly ran = new Map<string, Module>()

  constructor(private readonly fetchPackage: (path: string) => Promise<void>) {}

  define = (path: string, factory: Factory): void => {
    this.factories.set(path, factory)
  }

  has(path: string): boolean {
    return this.factories.has(path)
  }

  run(path: string): unknown {
    const known = this.ran.get(path)
    if (known) return known.exports
    const factory = this.factories.get(path)
    if (!factory) throw new Error(`module '${path}.js' is not defined`)
    const module: Module = { exports: {} }
    this.ran.set(path, module)
    factory(this.requireFrom(path), module, module.exports)
    return module.exports
  }

  private requireFrom(from: string): Require {
    const find = (request: string): string => {
      const path = resolvePath(from, request).replace(/\.js$/, '')
      const found = [path, `${path}/index`].find((one) => this.factories.has(one))
      if (found === undefined) throw new Error(`module '${path}.js' is not defined, require args is '${request}'`)
      return found
    }
    const require: Require = (request) => this.run(find(request))
    require.async = async (request) => {
      await this.fetchPackage(resolvePath(from, request))
      return this.run(find(request))
    }
    return require
  }
}
