import type { Output } from '../../../types/action'
import { type Attachment, type Filed, filesPerMaterial } from '../../../types/applications'
import { attach, type form } from '../../../types/applying'
import { call } from '../../lib/call'
import { uuid } from '../../lib/chance'
import { asFailure, type CallFailure, passing } from '../../lib/failure'
import type { Picked } from '../../lib/picked'
import { upload } from '../../lib/upload'
import { whoAmI } from '../../lib/who'

/** A file on its way, or there already: `file` carries the cloud's word that it looked into it. */
export type Paper = {
  key: string
  no: number
  name: string
  type: string
  picture: string
  /** `failed`: sending it again may help. `refused`: this file never can. */
  state: 'busy' | 'done' | 'failed' | 'refused'
  why?: string
  picked?: Picked
  file?: Attachment
}

export const isPhoto = (type: string): boolean => !/pdf/.test(type)

/** Papers that a draft kept: what they looked like is gone, what they are is not. */
export const papersOf = (filed: readonly Filed[]): Paper[] =>
  filed.flatMap(({ no, files }) =>
    files.map((file) => ({
      key: uuid(),
      no,
      name: file.name,
      type: file.type,
      picture: '',
      state: 'done' as const,
      file,
    })),
  )

export type Kept = Output<typeof form>['box'][number]
/** Papers that were accepted before, handed in again without being sent again; as many as there is room for. */
export const papersAgain = (papers: readonly Paper[], no: number, { files }: Kept): Paper[] =>
  files.slice(0, roomFor(papers, no)).map(({ file, url }) => ({
    key: uuid(),
    no,
    name: file.name,
    type: file.type,
    picture: isPhoto(file.type) ? url : '',
    state: 'done',
    file,
  }))

export const paperOf = (no: number, picked: Picked): Paper => ({
  key: uuid(),
  no,
  name: picked.name,
  type: picked.type,
  picture: isPhoto(picked.type) ? picked.path : '',
  state: 'busy',
  picked,
})

/** Faults of the way and not of the file: the same file may pass the next time. */
const ofTheWay = ['NO_FILE', 'INTERNAL']
/** What becomes of a paper that did not arrive; one that never will shows no picture either. */
export const fateOf = (failure: CallFailure): Pick<Paper, 'state' | 'why'> & Partial<Pick<Paper, 'picture'>> => {
  if (failure.code === 'OFFLINE' || failure.code === 'TIMEOUT') return { state: 'failed', why: '网络不通' }
  if (passing(failure) || ofTheWay.includes(failure.code)) return { state: 'failed', why: failure.message }
  return { state: 'refused', why: failure.message, picture: '' }
}

/** Sends one paper and has the cloud look into it; never throws, the paper says what went wrong. `draft`: for whom it is kept apart. */
export const sent = async (paper: Paper, draft?: string): Promise<Paper> => {
  if (!paper.picked) return paper
  try {
    const fileID = await upload(paper.picked, `applications/${await whoAmI()}`)
    const { file, url } = await call(attach, { fileID, name: paper.name, ...(draft ? { draft } : {}) })
    return { ...paper, state: 'done', file, picture: paper.picture || (isPhoto(paper.type) ? url : ''), why: undefined }
  } catch (error) {
    return { ...paper, ...fateOf(asFailure(error)) }
  }
}

/** What is handed in: by number, only what is there. */
export const filedOf = (papers: readonly Paper[]): Filed[] => {
  const byNumber = new Map<number, Attachment[]>()
  for (const { no, file } of papers) if (file) byNumber.set(no, [...(byNumber.get(no) ?? []), file])
  return [...byNumber].sort(([a], [b]) => a - b).map(([no, files]) => ({ no, files }))
}

export const roomFor = (papers: readonly Paper[], no: number): number =>
  filesPerMaterial - papers.filter((paper) => paper.no === no).length
