import { serve } from '../kernel/serve'
import { applyImport } from './actions/apply-import'
import { carryImports } from './actions/carry-imports'
import { confirm } from './actions/confirm'
import { edit } from './actions/edit'
import { handOn } from './actions/hand-on'
import { history } from './actions/history'
import { imported } from './actions/imported'
import { imports } from './actions/imports'
import { index } from './actions/index-of-services'
import { pace } from './actions/pace'
import { previewImport } from './actions/preview-import'
import { restore } from './actions/restore'
import { show } from './actions/show'
import { undoImport } from './actions/undo-import'
import { workbook } from './actions/workbook'

const editing = [confirm, edit, history, restore]
const importing = [workbook, previewImport, imports, imported, applyImport, undoImport, carryImports]

export const main = serve('catalog', [index, show, pace, ...editing, ...importing, handOn])
