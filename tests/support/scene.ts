import type { Action } from '../../types/action'
import type { Cloud, Neighbour } from './cloud'

/** An act made ready to be sent, and how often it took effect. */
type Ready = { who: Neighbour; action: Action; input: object; effects: (key: string) => Promise<number> }
export type Scene = (cloud: Cloud) => Promise<Ready>
