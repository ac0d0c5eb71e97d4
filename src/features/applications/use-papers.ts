import { useRef, useState } from 'react'
import type { Filed } from '../../../types/applications'
import { askFirst, say } from '../../lib/ask-first'
import { pick } from '../../lib/pick'
import { viewFile } from '../../lib/view-file'
import { filedOf, isPhoto, type Kept, type Paper, paperOf, papersAgain, papersOf, roomFor, sent } from './papers'

const choose = async (room: number) => {
  const { files, refused } = await pick(room)
  if (refused.length > 0) say('只能传照片（JPG、PNG、WebP）或 PDF')
  return files.slice(0, room)
}

const onTheWay = (papers: readonly Paper[]) => papers.some(({ state }) => state === 'busy')

/** The papers of one form as they come and go; `settled` answers once nothing is on its way any more, arrived or not. */
const usePile = (start: readonly Filed[], kept: (filed: Filed[]) => void) => {
  const [papers, setPapers] = useState(() => papersOf(start))
  const latest = useRef(papers)
  const waiting = useRef<(() => void)[]>([])
  const put = (next: Paper[]) => {
    latest.current = next
    setPapers(next)
    kept(filedOf(next))
    if (!onTheWay(next)) for (const go of waiting.current.splice(0)) go()
  }
  const settled = async (): Promise<Paper[]> => {
    if (onTheWay(latest.current)) await new Promise<void>((go) => waiting.current.push(go))
    return latest.current
  }
  return { papers, latest, put, settled }
}

/** The numbered materials of one form, sent as soon as they are chosen. */
export const usePapers = (start: readonly Filed[], kept: (filed: Filed[]) => void, draft?: string) => {
  const { papers, latest, put, settled } = usePile(start, kept)
  const swap = (key: string, next: Paper) => put(latest.current.map((one) => (one.key === key ? next : one)))
  const known = (key: string) => latest.current.find((one) => one.key === key)
  const send = async (paper: Paper) => swap(paper.key, await sent(paper, draft))
  const add = async (no: number) => {
    const fresh = (await choose(roomFor(latest.current, no))).map((file) => paperOf(no, file))
    put([...latest.current, ...fresh])
    for (const paper of fresh) await send(paper)
  }
  const reuse = (no: number, kept: Kept) => put([...latest.current, ...papersAgain(latest.current, no, kept)])
  const retry = async (key: string) => {
    const paper = known(key)
    if (!paper) return
    const again: Paper = { ...paper, state: 'busy', why: undefined }
    swap(key, again)
    await send(again)
  }
  const replace = async (key: string) => {
    const paper = known(key)
    const [file] = paper ? await choose(1) : []
    if (!paper || !file) return
    const other = paperOf(paper.no, file)
    swap(key, other)
    await send(other)
  }
  const remove = async (key: string) => {
    const paper = known(key)
    if (
      paper &&
      (paper.state === 'failed' || paper.state === 'refused' || (await askFirst('删去这个文件？', paper.name, '删去')))
    )
      put(latest.current.filter((one) => one.key !== key))
  }
  const view = async (key: string) => {
    const paper = known(key)
    const url = paper && (isPhoto(paper.type) ? paper.picture : (paper.picked?.path ?? ''))
    if (paper && url) await viewFile({ type: paper.type, url })
    else say('这个文件已经传上去了，交上以后可以打开看')
  }
  return { papers, settled, add, reuse, retry, replace, remove, view }
}
export type Papers = ReturnType<typeof usePapers>
