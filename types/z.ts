import type * as mini from 'zod/mini'
import {
  array,
  boolean,
  config,
  extend,
  int,
  literal,
  lte,
  maxLength,
  minLength,
  nonnegative,
  nullable,
  number,
  object,
  enum as oneOf,
  optional,
  pick,
  positive,
  record,
  regex,
  string,
  trim,
  union,
  unknown,
} from 'zod/mini'
import zhCN from 'zod/v4/locales/zh-CN.js'

/** zod in its small form; WeChat forbids `new Function`, so the schemas stay interpreted. */
config({ ...zhCN(), jitless: true })

/** Named one by one: webpack keeps the whole of zod (+350 KB on a phone) behind `export { z }` of `import * as z`. */
export const z = {
  array,
  boolean,
  enum: oneOf,
  extend,
  int,
  literal,
  lte,
  maxLength,
  minLength,
  nonnegative,
  nullable,
  number,
  object,
  optional,
  pick,
  positive,
  record,
  regex,
  string,
  trim,
  union,
  unknown,
}
export declare namespace z {
  type infer<T> = mini.infer<T>
  type input<T> = mini.input<T>
  type output<T> = mini.output<T>
  type ZodMiniType = mini.ZodMiniType
}
