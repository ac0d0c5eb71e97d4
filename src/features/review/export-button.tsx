import { useState } from 'react'
import type { Taken } from '../../../types/exporting'
import { Button } from '../../ui/button'
import { ExportSheet } from './export-sheet'

type Props = { office: string; taken: Taken; what: string }
/** Beside a list: what is on it as a file. */
export const ExportButton = (props: Props) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button small onTap={() => setOpen(true)}>
        导出
      </Button>
      {open ? <ExportSheet {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
