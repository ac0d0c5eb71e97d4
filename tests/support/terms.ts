import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../config/tasks/install.mjs'
import { Terms } from '../../types/catalog'

const rows: { code: string }[] = JSON.parse(
  readFileSync(path.join(root, 'cloudfunctions/catalog/data/services/mz.json'), 'utf8'),
)
/** The words of a shipped service of 民政. */
export const termsOf = (code: string): Terms => Terms.parse(rows.find((row) => row.code === code))
