import { useRef, useState } from 'react'
import type { Filed } from '../../../types/applications'
import { askFirst, say } from '../../lib/ask-first'
import { pick } from '../../lib/pick'
import { viewFile } from '../../lib/view-file'
import { filedOf, isPhoto, type Paper, paperOf, papersOf, roomFor, sent } from './papers'

/** The numbered materials of one form, sent as soon as they are chosen. */
export const usePapers = (start: readonly Filed[], kept: (filed: Filed[]) => void) => {
  const [papers, setPapers] = useState(() => papersOf(start))
  const latest = useRef(papers)
  const put = (next: Paper[]) => {
    latest.current = next
    setPapers(next)
    kept(filedOf(next))
  }
  const send = async (paper: Paper) => {
    const done = await sent(paper)
    put(latest.current.map((one) => (one.key === paper.key ? done : one)))
  }
  const add = async (no: number) => {
    const { files, refused } = await pick(roomFor(latest.current, no))
    if (refused.length > 0) say('只能传照片（JPG、PNG、WebP）或 PDF')
    const fresh = files.slice(0, roomFor(latest.current, no)).map((file) => paperOf(no, file))
    put([...latest.current, ...fresh])
    for (const paper of fresh) await send(paper)
  }
  const retry = async (key: string) => {
    const paper = latest.current.find((one) => one.key === key)
    if (!paper) return
    const again: Paper = { ...paper, state: 'busy', why: undefined }
    put(latest.current.map((one) => (one.key === key ? again : one)))
    await send(again)
  }
  const remove = async (key: string) => {
    const paper = latest.current.find((one) => one.key === key)
    if (paper && (paper.state === 'failed' || (await askFirst('删去这个文件？', paper.name, '删去'))))
      put(latest.current.filter((one) => one.key !== key))
  }
  const view = async (key: string) => {
    const paper = latest.current.find((one) => one.key === key)
    const url = paper && (isPhoto(paper.type) ? paper.picture : (paper.picked?.path ?? ''))
    if (paper && url) await viewFile({ type: paper.type, url })
    else say('这个文件已经传上去了，交上以后可以打开看')
  }
  return { papers, filed: () => filedOf(latest.current), add, retry, remove, view }
}
export type Papers = ReturnType<typeof usePapers>
