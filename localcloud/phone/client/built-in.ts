import type * as glassEasel from 'glass-easel'
import { common, type Host, type Parts, type Properties, type Property } from './host'
import { type Phone, report } from './phone'
import { scopeOf } from './scope'
import { shellTemplate } from './shell-template'

/** glass-easel's segment of classes and styles that stand beside the template's: `StyleSegmentIndex.TEMP_EXTRA`. */
const ASIDE = 3

export interface BuiltIn {
  tag: string
  css: string
  register(space: glassEasel.ComponentSpace, phone: Phone): glassEasel.GeneralComponentDefinition
}

interface Recipe<P extends Properties> {
  properties?: P
  /**
   * Properties that WeChat has and this component does nothing with: setting one is a problem, said by name. With their
   * defaults, which a program may write out (Taro does).
   */
  refused?: readonly string[] | Record<string, unknown>
  /** The component's own inside, outermost first, as `tag` or `tag.class`; the children go into the last one. */
  shell?: readonly string[]
  /** No children: what is between the tags is not drawn. */
  leaf?: boolean
  css?: string
  create?(host: Host<P>): Parts | undefined
}

const ariaName = (name: string): string => (name === 'ariaRole' ? 'role' : `aria-${name.slice(4).toLowerCase()}`)

/** What a keyboard must be able to reach. */
const ACTIVE = new Set(['button', 'link', 'tab', 'checkbox', 'radio', 'switch', 'menuitem', 'option'])

const setCommon = (element: HTMLElement, name: string, value: unknown): void => {
  if (name === 'hidden') element.toggleAttribute('hidden', Boolean(value))
  else if (value === '' || value === undefined || value === null) element.removeAttribute(ariaName(name))
  else element.setAttribute(ariaName(name), String(value))
  if (name === 'ariaRole' && ACTIVE.has(String(value))) element.tabIndex = 0
}

const isSet = (value: unknown, otherwise: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  value !== false &&
  JSON.stringify(value) !== JSON.stringify(otherwise)

const isList = (it: readonly string[] | Record<string, unknown>): it is readonly string[] => Array.isArray(it)

const refusedBy = (
  names: readonly string[] | Record<string, unknown>,
): Record<string, { type: null; value: unknown }> => {
  const all = isList(names) ? names.map((name): [string, unknown] => [name, undefined]) : Object.entries(names)
  return Object.fromEntries(all.map(([name, value]) => [name, { type: null, value }]))
}

const innermost = (element: HTMLElement, depth: number): HTMLElement => {
  let at = element
  for (let n = 0; n < depth; n++) if (at.firstElementChild instanceof HTMLElement) at = at.firstElementChild
  return at
}

interface Making {
  component: glassEasel.GeneralComponent
  phone: Phone
  depth: number
  properties: Properties
}

/** As WeChat turns what a template gives into what the property is. */
const cast = (type: Property['type'], given: unknown, otherwise: unknown): unknown => {
  if (type === Boolean) return Boolean(given)
  if (type === Number) return Number.isNaN(Number(given)) ? otherwise : Number(given)
  return type === String ? String(given) : given
}

/** What is undefined is as if nothing were written. */
const valuesOf = <P extends Properties>({ component, properties }: Making): Host<P>['props'] => {
  const values = {}
  for (const [name, { type, value }] of Object.entries(properties)) {
    const get = () => {
      const given: unknown = component.data[name]
      return given === undefined || given === null ? value : cast(type, given, value)
    }
    Object.defineProperty(values, name, { get, enumerable: true })
  }
  return values as Host<P>['props'] // each has the type that `properties` declares
}

/** glass-easel knows no type: it would make `false` of a flag that is on by default, and fill the program's console with warnings. */
const declaredAs = ({ value }: Property, observer: () => void) => ({ type: null, default: () => value, observer })

/** In a component that keeps to itself a class carry its prefix; in a page it is plain. */
const scoped = ({ component, phone }: Making, names: string): string => {
  const path = component.ownerShadowRoot?.getHostNode().is ?? ''
  const each = names.split(/\s+/).filter(Boolean)
  const inside = phone.program.components[path]?.component === true
  const own = inside ? each.map((name) => `${scopeOf(path)}--${name}`) : []
  const plain = inside && phone.space.isolationOf(path) === 'isolated' ? [] : each
  return [...own, ...plain].join(' ')
}

const hostOf = <P extends Properties>(making: Making): Host<P> => {
  const { component, phone, depth } = making
  const props = valuesOf<P>(making)
  const element: unknown = component.getBackendElement()
  if (!(element instanceof HTMLElement)) throw new Error(`${component.is} has no element`)
  return {
    phone,
    element,
    get inside() {
      return innermost(element, depth)
    },
    props,
    trigger: (name, detail = {}, options = {}) => component.triggerEvent(name, detail, options),
    set: (name, value) => component.setData({ [name]: value }),
    style: (text) => component.setNodeStyle(text, ASIDE),
    hoverClass: (names) => component.setNodeClass(names, ASIDE),
    classes: (names) => scoped(making, names),
  }
}

/** Defines a built-in component; one file a tag, listed in `components/all.ts`. */
export const builtIn = <P extends Properties>(tag: string, recipe: Recipe<P>): BuiltIn => {
  const { shell = [], leaf = false, css = '' } = recipe
  const refused = refusedBy(recipe.refused ?? [])
  const properties: Properties = { ...common, ...refused, ...recipe.properties }
  const register: BuiltIn['register'] = (space, phone) => {
    const alive = new WeakMap<object, { host: Host<P>; parts: Parts }>()
    const changed = (name: string) =>
      function observer(this: glassEasel.GeneralComponent) {
        const it = alive.get(this)
        if (refused[name] && isSet(this.data[name], refused[name].value))
          report(phone, { kind: 'missing property', words: `<${tag}> ${name}` })
        if (it && name in common) setCommon(it.host.element, name, this.data[name])
        it?.parts.changed?.(name)
      }
    const declared = Object.entries(properties).map(([name, it]) => [name, declaredAs(it, changed(name))])
    const definition = {
      is: `wx-${tag}`,
      options: { virtualHost: false },
      properties: Object.fromEntries(declared),
      template: shellTemplate(shell, leaf),
      lifetimes: {
        created(this: glassEasel.GeneralComponent) {
          const host = hostOf<P>({ component: this, phone, depth: shell.length, properties })
          alive.set(this, { host, parts: recipe.create?.(host) ?? {} })
        },
        attached(this: glassEasel.GeneralComponent) {
          alive.get(this)?.parts.attached?.()
        },
        detached(this: glassEasel.GeneralComponent) {
          alive.get(this)?.parts.detached?.()
        },
      },
    }
    return space.defineComponent(definition).general()
  }
  return { tag, css, register }
}
