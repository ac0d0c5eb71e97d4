import { type Options, Refused } from './group'

/** WeChat's own names of types. */
export type Kind = 'String' | 'Number' | 'Boolean' | 'Array' | 'Object' | 'Function' | 'ArrayBuffer'

const kindOf = (it: unknown): string => {
  if (it === undefined) return 'Undefined'
  if (it === null) return 'Null'
  if (Array.isArray(it)) return 'Array'
  if (it instanceof ArrayBuffer) return 'ArrayBuffer'
  const name = typeof it
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The parameters of an interface: `String` must be there, `String?` may be left out. */
export type Shape = Record<string, Kind | `${Kind}?`>

const wrong = (options: Options, shape: Shape): string | undefined => {
  for (const [name, wanted] of Object.entries(shape)) {
    const kind = wanted.replace('?', '')
    const value = options[name]
    if (value === undefined && wanted.endsWith('?')) continue
    if (kindOf(value) !== kind) return `parameter.${name} should be ${kind} instead of ${kindOf(value)};`
  }
  return undefined
}

/** Parameters of the wrong type fail in WeChat's words before any work is done. */
export const checked =
  (shape: Shape, work: (options: Options) => unknown) =>
  (options: Options): unknown => {
    const words = wrong(options, shape)
    if (words) throw new Refused(`parameter error: ${words}`)
    return work(options)
  }

/** For interfaces without an object of parameters. */
export const mustBe = (kind: Kind, name: string, value: unknown): void => {
  const words = wrong({ [name]: value }, { [name]: kind })
  if (words) throw new Refused(`parameter error: ${words}`)
}

/** A text out of a parameter that may be missing. */
export const text = (it: unknown, otherwise = ''): string => (it === undefined || it === null ? otherwise : String(it))

/** The texts among what should be a list of texts. */
export const texts = (it: unknown): string[] => (Array.isArray(it) ? it.map(String) : [])
