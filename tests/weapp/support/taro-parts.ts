import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'
import type { Meter, Pushing } from './meter'

// biome-ignore-start lint/suspicious/noExplicitAny: miniprogram-simulate carries no types
const simulate: any = require('miniprogram-simulate')
const jComponent: any = require('j-component')
// biome-ignore-end lint/suspicious/noExplicitAny: see above

const dist = path.join(root, 'dist/weapp')
type Definition = { usingComponents?: Record<string, string>; tagName?: string; attached?: () => void }

/**
 * Taro's two recursive components name each other. Their modules run once in a mini-program's life, so they are
 * registered once here, and every page is told the ids that they got.
 */
export const taroParts = (meter: Meter): Record<string, string> => {
  let parts: Record<string, string> = {}
  const register = jComponent.register
  jComponent.register = (definition: Definition) => {
    if (definition.usingComponents?.comp) parts = definition.usingComponents
    const { attached } = definition
    if (attached && definition.tagName === 'custom-wrapper')
      definition.attached = function (this: Pushing) {
        meter.watch(this)
        attached.call(this)
      }
    return register.call(jComponent, definition)
  }
  simulate.load(path.join(dist, 'comp'), 'comp', { rootPath: dist })
  jComponent.register = register
  return parts
}
