import { Hono } from 'hono'
import type { Core } from '../core'
import { invalid } from '../errors'
import { exportState } from '../state/export'
import { namedStates } from '../state/folder'
import { importState } from '../state/import'
import { bodyOf, success, told, type Web, type WebContext } from './answers'
import { isLoopbackPeer } from './guard'

type Work = (core: Core, folder: unknown) => unknown

const work = (core: Core, run: Work) => async (c: WebContext) => {
  try {
    // folders of this machine: never for others, however wide the host is
    if (!isLoopbackPeer(c.env.incoming)) throw invalid('只能在本机上做 / only from this machine')
    return success(c, await run(core, (await bodyOf(c))?.folder))
  } catch (thrown) {
    return told(c, thrown)
  }
}

/** Whole states as folders of this machine. */
export const states = (core: Core): Hono<Web> => {
  const app = new Hono<Web>()
  app.get('/exports', (c) => success(c, namedStates(core.dataDir)))
  app.post('/export', work(core, exportState))
  app.post('/import', work(core, importState))
  return app
}
