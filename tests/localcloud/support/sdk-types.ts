/** The SDK as it is: its own typings leave out commands and give every promise the type of a callback, too. */
export interface Made {
  and(...more: unknown[]): Made
  or(...more: unknown[]): Made
}
type Make = (...operands: unknown[]) => Made
type CommandName = keyof typeof COMMANDS
type ExpressionName = keyof typeof EXPRESSIONS
export type Row = Record<string, unknown>

export interface Pipeline {
  addFields(value: unknown): Pipeline
  bucket(value: unknown): Pipeline
  bucketAuto(value: unknown): Pipeline
  count(value: unknown): Pipeline
  geoNear(value: unknown): Pipeline
  group(value: unknown): Pipeline
  limit(value: unknown): Pipeline
  lookup(value: unknown): Pipeline
  match(value: unknown): Pipeline
  project(value: unknown): Pipeline
  replaceRoot(value: unknown): Pipeline
  sample(value: unknown): Pipeline
  skip(value: unknown): Pipeline
  sort(value: unknown): Pipeline
  sortByCount(value: unknown): Pipeline
  unwind(value: unknown): Pipeline
  done(): unknown[]
  end(): Promise<{ list: Row[] }>
}
type Expressions = Record<ExpressionName, Make> & { pipeline(): Pipeline }
export type Commands = Record<CommandName, Make> & { aggregate: Expressions; project: Record<string, Make> }

export interface Query {
  where(condition: unknown): Query
  orderBy(field: string, way: 'asc' | 'desc'): Query
  limit(most: number): Query
  skip(count: number): Query
  field(fields: object): Query
  get(): Promise<{ data: Row[] }>
  count(): Promise<{ total: number }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}
export interface Reference {
  get(): Promise<{ data: Row | null }>
  field(fields: object): Reference
  set(options: { data: object }): Promise<{ stats: { updated: number; created: number } }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(options?: object): Promise<{ stats: { removed: number } }>
}
export interface Collection extends Query {
  doc(id: string): Reference
  add(options: { data: object }): Promise<{ _id: string }>
  aggregate(): Pipeline
}
export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<void>
  rollback(reason: string): Promise<void>
}
export interface Database {
  command: Commands
  Geo: { Point(x: number, y: number): object; LineString(points: object[]): object; Polygon(lines: object[]): object }
  RegExp(options: { regexp: string; options?: string }): object
  serverDate(options?: { offset: number }): object
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  startTransaction(): Promise<Transaction>
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>
}
export interface Sdk {
  init(options: { env: string }): void
  database(options?: { throwOnNotFound?: boolean }): Database
  getTempFileURL(of: { fileList: string[] }): Promise<unknown>
}

const named = <K extends string>(...names: K[]): Record<K, true> =>
  Object.fromEntries(names.map((name) => [name, true])) as Record<K, true>
const COMMANDS = named(
  'eq',
  'neq',
  'lt',
  'lte',
  'gt',
  'gte',
  'in',
  'nin',
  'all',
  'elemMatch',
  'exists',
  'size',
  'mod',
  'geoNear',
  'geoWithin',
  'geoIntersects',
  'and',
  'nor',
  'or',
  'not',
  'set',
  'remove',
  'inc',
  'mul',
  'push',
  'pull',
  'pullAll',
  'pop',
  'shift',
  'unshift',
  'addToSet',
  'rename',
  'bit',
  'max',
  'min',
  'expr',
  'jsonSchema',
  'text',
)
const EXPRESSIONS = named(
  'abs',
  'add',
  'ceil',
  'divide',
  'exp',
  'floor',
  'ln',
  'log',
  'log10',
  'mod',
  'multiply',
  'pow',
  'sqrt',
  'subtract',
  'trunc',
  'arrayElemAt',
  'arrayToObject',
  'concatArrays',
  'filter',
  'in',
  'indexOfArray',
  'isArray',
  'map',
  'range',
  'reduce',
  'reverseArray',
  'size',
  'slice',
  'zip',
  'and',
  'not',
  'or',
  'cmp',
  'eq',
  'gt',
  'gte',
  'lt',
  'lte',
  'neq',
  'cond',
  'ifNull',
  'switch',
  'dateFromParts',
  'dateFromString',
  'dayOfMonth',
  'dayOfWeek',
  'dayOfYear',
  'isoDayOfWeek',
  'isoWeek',
  'isoWeekYear',
  'millisecond',
  'minute',
  'month',
  'second',
  'hour',
  'week',
  'year',
  'literal',
  'mergeObjects',
  'objectToArray',
  'allElementsTrue',
  'anyElementTrue',
  'setDifference',
  'setEquals',
  'setIntersection',
  'setIsSubset',
  'setUnion',
  'concat',
  'dateToString',
  'indexOfBytes',
  'indexOfCP',
  'split',
  'strLenBytes',
  'strLenCP',
  'strcasecmp',
  'substr',
  'substrBytes',
  'substrCP',
  'toLower',
  'toUpper',
  'meta',
  'addToSet',
  'avg',
  'first',
  'last',
  'max',
  'min',
  'push',
  'stdDevPop',
  'stdDevSamp',
  'sum',
  'let',
)
