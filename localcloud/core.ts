import type { Calls, Invocation } from './calls'
import type { Clock } from './clock'
import type { Faults } from './faults'
import type { Files } from './files'
import type { Functions } from './functions/functions'
import type { Outbox } from './openapi/outbox'
import type { Subscriptions } from './openapi/subscriptions'
import type { Doc } from './query/values'
import type { Rules } from './rules'
import type { Store } from './store/store'

/** Which fields of which collection describe a sample person. */
export interface People {
  collection: string
  id: string
  openid: string
  name: string
  note: string
  kind: string
}

/** Everything that an action or an endpoint may use. */
export interface Core {
  envId: string
  appId: string
  dataDir: string
  /** Tells whether sealed values of another state can be opened here. */
  secretsPrint: string
  clock: Clock
  store: Store
  functions: Functions
  files: Files
  outbox: Outbox
  subscriptions: Subscriptions
  faults: Faults
  rules: Rules
  calls: Calls
  people?: People
}

/** Who sent a request on the wire: nothing is known of a client that is no worker of this cloud. */
export interface Caller {
  invocation?: Invocation
  /** The chain of sources as the SDK reports it, "wx_client,scf" for a function called by a page. */
  source: string
}
export type Action = (core: Core, ask: Doc, caller: Caller) => Promise<Doc> | Doc
