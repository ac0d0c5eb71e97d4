import type { Action } from '../core'
import { CloudError, invalid } from '../errors'
import { isDoc } from '../query/values'

const TWO_HOURS = 7200

export const getUploadMetadata: Action = (core, ask) => {
  const path = core.files.checked(ask.path)
  const fileId = core.files.idOf(path)
  return {
    data: {
      url: core.files.uploadUrl(path),
      token: 'local',
      authorization: core.files.sign(path, 'put'),
      fileId,
      cosFileId: fileId,
    },
  }
}

export const batchGetDownloadUrl: Action = (core, ask) => {
  if (!Array.isArray(ask.file_list)) throw invalid('file_list must be a list')
  const list = ask.file_list.filter(isDoc).map(({ fileid, max_age }) => {
    const path = core.files.pathOf(fileid)
    if (path === undefined || !core.files.has(path))
      return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' }
    const maxAge = typeof max_age === 'number' && max_age > 0 ? max_age : TWO_HOURS
    const url = core.files.url(path, maxAge)
    return { code: 'SUCCESS', fileID: fileid, tempFileURL: url, download_url: url, maxAge }
  })
  return { data: { download_list: list } }
}

export const batchDeleteFile: Action = async (core, ask) => {
  if (!Array.isArray(ask.fileid_list)) throw invalid('fileid_list must be a list')
  const list: { fileID: unknown; code: string }[] = []
  for (const fileID of ask.fileid_list) {
    const path = core.files.pathOf(fileID)
    const gone = path !== undefined && (await core.files.remove(path))
    list.push({ fileID, code: gone ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' })
  }
  return { data: { delete_list: list } }
}

export const batchCopyFile: Action = () => {
  throw new CloudError('INVALID_PARAM', 'localcloud does not support storage.batchCopyFile: see localcloud/README.md')
}
