import type { RollLine } from '../../../types/vote-desk'

export type Read = { lines: RollLine[]; faults: string[] }

/** 房号、面积、业主, one a line, as they come out of a table: tabs, commas or spaces between them. */
export const rollLines = (text: string, withArea: boolean): Read => {
  const read: Read = { lines: [], faults: [] }
  const seen = new Set<string>()
  text.split('\n').forEach((line, at) => {
    const [label = '', second = '', third = ''] = line.trim().split(/[\t,，\s]+/)
    if (label === '') return
    const area = withArea ? Math.round(Number(second) * 100) : 0
    const wrong = withArea && !(area > 0 && area <= 100_000_000) ? '面积要写成 89.37 这样' : undefined
    const why = seen.has(label) ? `“${label}”写了两次` : wrong
    seen.add(label)
    if (why) read.faults.push(`第 ${at + 1} 行：${why}`)
    else {
      const owner = withArea ? third : second || label
      read.lines.push({ label: label.slice(0, 40), area, owner: owner.slice(0, 20) })
    }
  })
  return read
}
