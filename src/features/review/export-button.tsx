import { useRef, useState } from 'react'
import { exportCases, exportFile, exportHours, mostExported, type Taken } from '../../../types/exporting'
import { call } from '../../lib/call'
import { intentOf } from '../../lib/intent'
import { saveSheet } from '../../lib/sheet-file'
import { Button } from '../../ui/button'
import { ExportSheet } from './export-sheet'

type Props = { office: string; taken: Taken; what: string }
const note = `姓名只留姓，没有电话和证件号；最多 ${mostExported} 件。文件只有您能取，留 ${exportHours} 小时。`

/** Beside a list: what is on it as a file, names masked. */
export const ExportButton = ({ office, taken, what }: Props) => {
  const [open, setOpen] = useState(false)
  const intent = useRef(intentOf()).current
  const save = async (why: string) => {
    const input = { office, taken, why }
    const asked = await call(exportCases, input, intent.keyFor(input))
    const file = await call(exportFile, { id: asked.id })
    await saveSheet(file)
    intent.done()
    return file.more ? `只导出了前 ${file.rows} 件` : `导出了 ${file.rows} 件`
  }
  return (
    <>
      <Button small onTap={() => setOpen(true)}>
        导出
      </Button>
      {open ? <ExportSheet title={what} note={note} save={save} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
