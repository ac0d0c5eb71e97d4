import * as glassEasel from 'glass-easel'
import { component, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { PhoneBackend } from './backend'
import { builtIns } from './components/all'
import { resolvePath } from './paths'
import { fault, guarded, type Phone, report } from './phone'
import { type PageConfig, pagesOf } from './program'
import { scopeOf } from './scope'
import { metered } from './set-data'

type Caller = component.GeneralComponent
type Templates = glassEasel.template.ComponentTemplate['groupList']
type Definition = Record<string, unknown>

const optionOf = (definition: Definition, name: string): string | undefined => {
  const { options } = definition
  const value: unknown = typeof options === 'object' && options !== null ? Reflect.get(options, name) : undefined
  return typeof value === 'string' ? value : undefined
}

/** glass-easel and its adapter, wired to this browser: what `Page`, `Component` and `Behavior` register lives here. */
export class Space {
  private readonly env = new MiniProgramEnv()
  private readonly code = this.env.createCodeSpace('', true)
  private readonly backend: ReturnType<MiniProgramEnv['associateBackend']>
  private readonly entered = new Set<string>()
  private readonly late: Caller[] = []
  private readonly gone = new WeakSet<Caller>()
  private registering = ''

  constructor(private readonly phone: Phone) {
    const own = this.code.getComponentSpace()
    // a program that knows no dark mode keeps its light components
    document.documentElement.toggleAttribute('data-darkmode', phone.program.app.darkmode === true)
    own.updateComponentOptions({ writeIdToDOM: true })
    this.keepIdsPlain()
    for (const it of builtIns) own.setGlobalUsingComponent(it.tag, it.register(own, phone))
    this.backend = this.env.associateBackend(new PhoneBackend(this.tags()))
    this.listen()
  }

  /** Ids stay as they are written: selectors in wxss and people who test look for them. */
  private keepIdsPlain(): void {
    const prepare: unknown = Reflect.get(this.code, 'prepareComponentOptions')
    if (typeof prepare !== 'function') throw new Error('glass-easel-miniprogram-adapter has changed')
    Reflect.set(this.code, 'prepareComponentOptions', (...rest: unknown[]) => {
      const [options, isolation] = Reflect.apply(prepare, this.code, rest)
      return [{ ...options, idPrefixGenerator: null, writeIdToDOM: true }, isolation]
    })
  }

  private tags() {
    const { program } = this.phone
    const known = new Set(builtIns.map(({ tag }) => tag))
    const using = [program.app.usingComponents, ...Object.values(program.components).map((it) => it.usingComponents)]
    const used = new Set(using.flatMap((names) => Object.keys(names ?? {})))
    const missing = (tag: string) => report(this.phone, { kind: 'missing component', words: `<${tag}>` })
    return { known, used, missing }
  }

  private listen(): void {
    glassEasel.addGlobalErrorListener((thrown, where) => {
      fault(this.phone, thrown, where ?? '组件')
      return false
    })
    glassEasel.addGlobalWarningListener((words, related) => {
      const where = typeof related === 'string' ? related : related.is
      const told = `${where}: ${words}`
      if (/ is not a valid property/.test(words)) report(this.phone, { kind: 'missing property', words: told })
      // what WeChat's own console only warns of: a list or an attribute that is still undefined
      else this.phone.events.emit('console', { level: 'warn', words: told })
      return false
    })
    metered(component.ComponentCaller.prototype, this.phone, this.gone)
    this.code.setOverallBehavior(this.readiness())
  }

  /** The core leaves `ready` to its owner: it follows when all that was attached together is there. */
  private readiness(): glassEasel.GeneralBehavior {
    const { gone, late } = this
    const settle = () => this.settle()
    const attached = function attached(this: Caller) {
      gone.delete(this)
      late.push(this)
      if (late.length === 1) queueMicrotask(settle)
    }
    const detached = function detached(this: Caller) {
      gone.add(this)
    }
    return this.code.getComponentSpace().defineBehavior({ lifetimes: { attached, detached } }).general()
  }

  /** Fires `ready` in all that has been attached, the inner ones first. */
  settle(): void {
    for (const caller of this.late.splice(0).reverse()) caller._$.triggerLifetime('ready', [])
  }

  /** Hands over what the server compiled. */
  take(templates: NonNullable<Templates>): void {
    const { program } = this.phone
    const pages = new Set(pagesOf(program))
    for (const [path, config] of Object.entries(program.components)) {
      const content = templates[path]
      if (content) this.code.addCompiledTemplate(path, { groupList: templates, content })
      const usingComponents = { ...program.app.usingComponents, ...config.usingComponents }
      const own = pages.has(path) ? { ...config, component: undefined } : config
      this.configure(path, { ...own, usingComponents })
      this.code.addStyleSheet(path, undefined, scopeOf(path))
    }
  }

  private configure(path: string, config: PageConfig): void {
    this.code.addComponentStaticConfig(path, config as Parameters<typeof this.code.addComponentStaticConfig>[1])
  }

  /** Runs what a page needs, its components first, so that they are registered. */
  enter(path: string): void {
    if (this.entered.has(path)) return
    this.entered.add(path)
    const using = this.code.getComponentStaticConfig(path)?.usingComponents ?? {}
    for (const target of Object.values(using)) {
      const inner = resolvePath(path, target)
      if (this.phone.modules.has(inner)) this.enter(inner)
      else report(this.phone, { kind: 'missing component', words: `${path} 用的组件 ${target} 不在程序里` })
    }
    const before = this.registering
    this.registering = path
    guarded(this.phone, `${path}.js`, () => this.phone.modules.run(path))
    this.registering = before
  }

  /** `Page()`, `Component()` and `Behavior()` of the module that is running. */
  Page = (definition: Definition): void => {
    this.code.component(this.registering).pageDefinition(definition).register()
  }

  Component = (definition: Definition): string => {
    const path = this.registering
    const config = this.phone.program.components[path] ?? {}
    const isolation = config.styleIsolation ?? optionOf(definition, 'styleIsolation')
    if (isolation) this.configure(path, { ...this.code.getComponentStaticConfig(path), styleIsolation: isolation })
    this.code.component(path).definition(definition).register()
    return path
  }

  Behavior = (definition: Definition): unknown => this.code.behavior().definition(definition).register()

  isolationOf(path: string): string {
    return this.code.getComponentStaticConfig(path)?.styleIsolation ?? 'isolated'
  }

  /** Draws a registered page inside `parent`. */
  draw(path: string, parent: HTMLElement): ReturnType<Phone['space']['draw']> {
    const root = this.backend.createRoot('wx-page', this.code, `/${path}`)
    const placeholder = document.createElement('i')
    parent.append(placeholder)
    root.attach(Object(parent), Object(placeholder))
    return {
      instance: Object(root.get()),
      lifetime: (name, event) => root.getComponent().triggerPageLifetime(name, event === undefined ? [] : [event]),
      release: () => root.release(),
    }
  }
}
