import { useRef, useState } from 'react'
import { exportRoster, rosterFile } from '../../../types/exporting'
import { ExportSheet } from '../../features/review/export-sheet'
import { call } from '../../lib/call'
import { intentOf } from '../../lib/intent'
import { saveSheet } from '../../lib/sheet-file'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips'

const names = [
  { key: 'masked', word: '姓名只留姓' },
  { key: 'whole', word: '要全名（门口核对用）' },
] as const

/** The list as a file: who comes, who waits, and who was there. */
export const ExportRoster = ({ id, title }: { id: string; title: string }) => {
  const [open, setOpen] = useState(false)
  const [whole, setWhole] = useState(false)
  const intent = useRef(intentOf()).current
  const save = async (why: string) => {
    const input = { id, whole, why }
    const asked = await call(exportRoster, input, intent.keyFor(input))
    const file = await call(rosterFile, { id: asked.id, activity: id })
    await saveSheet(file)
    intent.done()
    return `导出了 ${file.rows} 人`
  }
  const note = whole ? '谁导出的、做什么用，都记在审计里，用完收好。' : '表里没有电话和证件号。'
  return (
    <>
      <Button onTap={() => setOpen(true)}>导出名单</Button>
      {open ? (
        <ExportSheet title={`${title}的名单`} note={note} save={save} onClose={() => setOpen(false)}>
          <Chips options={names} chosen={whole ? 'whole' : 'masked'} onChoose={(key) => setWhole(key === 'whole')} />
        </ExportSheet>
      ) : null}
    </>
  )
}
