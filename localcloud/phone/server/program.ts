import { isDoc } from '../../query/values'
import type { Folder } from './folder'

type Json = Record<string, unknown>

/** What the phone knows about a program before it runs any of it. */
export interface Program {
  app: Json
  theme: Json
  /** The configuration of each page and component, by its path. */
  components: Record<string, Json>
  /** Roots of the subpackages. */
  roots: string[]
}

const jsonIn = (folder: Folder, path: string): Json => {
  if (!folder.has(path)) return {}
  const read: unknown = JSON.parse(folder.text(path))
  return isDoc(read) ? read : {}
}

const rootsOf = (app: Json): string[] => {
  const declared = app.subPackages ?? app.subpackages
  const list: unknown[] = Array.isArray(declared) ? declared : []
  return list.flatMap((one) => (isDoc(one) && typeof one.root === 'string' ? [one.root.replace(/^\/|\/$/g, '')] : []))
}

/** Reads `app.json`, its theme and the configuration of everything that has a template. */
export const readProgram = (folder: Folder): Program => {
  if (!folder.has('app.json'))
    throw new Error(`${folder.dir} 里没有 app.json：先编译小程序 / build the mini-program first`)
  const app = jsonIn(folder, 'app.json')
  const theme = typeof app.themeLocation === 'string' ? jsonIn(folder, app.themeLocation) : {}
  const paths = folder.files().filter((file) => file.endsWith('.wxml'))
  const known = paths.map((file) => file.slice(0, -'.wxml'.length)).filter((path) => folder.has(`${path}.json`))
  const components = Object.fromEntries(known.map((path) => [path, jsonIn(folder, `${path}.json`)]))
  return { app, theme, components, roots: rootsOf(app) }
}

/** The package a file belongs to: a subpackage's root, or '' for the main one. */
export const packageOf = (roots: readonly string[], path: string): string =>
  roots.find((root) => path.startsWith(`${root}/`)) ?? ''
