import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { growth, laterPage } from '../support/bench/growth'
import { startCloud } from './support/cloud'

const indexesFile = join(__dirname, '../../config/indexes.json')
const launch = (dataDir: string) => startCloud({ dataDir, indexesFile })

it('touches as little among 20,000 applications as among 1,000, on a late page as on the first', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'localcloud-growth-'))
  const { exponent, touches } = await growth(launch, dataDir, [1_000, 5_000, 20_000])
  expect(exponent).toBeLessThanOrEqual(0.05)
  expect(touches[2]).toMatchObject({ get: 1, page: 40 })
  const cloud = await launch(dataDir)
  expect((await laterPage(cloud.url, 45)).ratio).toBeLessThanOrEqual(1.1)
  await cloud.close()
  rmSync(dataDir, { recursive: true, force: true })
})
