import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Subscriptions } from '../../localcloud/openapi/subscriptions'
import { prepareStore, Store } from '../../localcloud/store/store'

it('lets one message through for one acceptance, however many ask at once', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'localcloud-subscriptions-'))
  const store = new Store({ dataDir })
  prepareStore(store, { dataDir })
  const subscriptions = new Subscriptions(store)
  const six = () => Promise.all(Array.from({ length: 6 }, () => subscriptions.use('oWang', 't1')))
  await subscriptions.accept('oWang', ['t1', 't2'])
  expect((await six()).filter(Boolean)).toHaveLength(1)
  await subscriptions.accept('oWang', ['t1'])
  expect((await six()).filter(Boolean)).toHaveLength(1)
  expect(await subscriptions.use('oWang', 't2')).toBe(true)
  store.close()
  rmSync(dataDir, { recursive: true, force: true })
})
