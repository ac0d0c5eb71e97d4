import path from 'node:path'

type Module = { resource?: string }
type Graph = {
  getModuleChunks(module: Module): Iterable<object>
  getChunkRootModules(chunk: object): Iterable<Module>
}
type Test = (module: Module, context: { chunkGraph: Graph }) => boolean

/** The page that whoever comes anew sees first. */
const first = path.resolve(__dirname, '../../src/admin/sign-in/index.tsx')

const isFirst = (graph: Graph, chunk: object): boolean =>
  [...graph.getChunkRootModules(chunk)].some(({ resource }) => resource === first)
const onFirst: Test = (module, { chunkGraph }) =>
  [...chunkGraph.getModuleChunks(module)].some((chunk) => isFirst(chunkGraph, chunk))

const common = { chunks: 'async' as const, type: /javascript/ }

/** What several pages need comes over once, and what the first page does not need comes after it. Taro would put a copy into each. */
export const pieces = {
  base: { ...common, name: 'base', test: onFirst, minChunks: 2, enforce: true, priority: 30 },
  shared: { ...common, name: 'shared', minChunks: 3, enforce: true, priority: 20 },
  both: { ...common, minChunks: 2, minSize: 8_000, priority: 10 },
}
