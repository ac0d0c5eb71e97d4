import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'
import { sdkAt } from '../../localcloud/support/sdk'
import { type Launch, listening } from './launch'
import { pairs } from './pairs'

const DOCUMENTS = 200
const READS = 60

const reads = (url: string) => async () => {
  const db = sdkAt(url).database()
  for (let n = 0; n < READS; n++) {
    const { data } = await db
      .collection('households')
      .doc(`h${n % DOCUMENTS}`)
      .get()
    if (data?.from !== url) throw new Error('the wrong cloud answered')
  }
}

const filled = async (url: string) => {
  const data = Array.from({ length: DOCUMENTS }, (_unused, n) => ({ _id: `h${n}`, from: url, name: '示例家庭', n }))
  await sdkAt(url).database().collection('households').add({ data })
}

/** A point read through the SDK here ÷ the same against a bare in-memory emulator. */
export const pointRead = async (launch: Launch, dataDir: string) => {
  const cloud = await launch(dataDir)
  const bare = await listening([path.join(root, 'tests/support/bench/emulator.mjs')])
  await filled(cloud.url)
  await filled(bare.url)
  const found = await pairs({ count: 21, one: reads(cloud.url), other: reads(bare.url) })
  await Promise.all([cloud.close(), bare.close()])
  return found
}
