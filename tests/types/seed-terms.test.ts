import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../config/tasks/install.mjs'
import { Terms } from '../../types/catalog'
import { termFaults } from '../../types/terms'

const folder = path.join(root, 'cloudfunctions/catalog/data/services')
const rows: { code: string }[] = readdirSync(folder).flatMap((name) =>
  JSON.parse(readFileSync(path.join(folder, name), 'utf8')),
)

it('ships no service that the editor itself would refuse', () => {
  expect(rows.length).toBe(145)
  const faults = rows.map((row): [string, object] => [row.code, termFaults(Terms.parse(row))])
  expect(faults.filter(([, found]) => Object.keys(found).length > 0)).toEqual([])
})
