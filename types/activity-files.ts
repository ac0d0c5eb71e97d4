import { command, staff } from './action'
import { Place, Words } from './common'
import { z } from './z'

/** A picture or a paper that goes with an activity. `seal`: the cloud's word that it looked into the file. */
export const ActivityFile = z.object({
  fileID: z.string().check(z.regex(/^cloud:\/\/[A-Za-z0-9._/-]{1,200}$/)),
  name: Words(80),
  type: z.enum(['jpg', 'png', 'webp', 'pdf']),
  seal: z.string().check(z.regex(/^[A-Za-z0-9_-]{20,64}$/)),
})
export type ActivityFile = z.infer<typeof ActivityFile>
/** The first picture among them is the cover. */
export const mostFiles = 6

/** One as people open it. */
export const OpenFile = z.object({ name: z.string(), type: ActivityFile.shape.type, url: z.string() })
export type OpenFile = z.infer<typeof OpenFile>

/** Looks into what a colleague uploaded for an activity of a place. Asked again it answers the same. */
export const attachToActivity = command({
  name: 'activities.attach',
  allow: staff('below', 'reviewer', 'supervisor', 'admin'),
  input: z.object({ place: Place, fileID: ActivityFile.shape.fileID, name: ActivityFile.shape.name }),
  output: z.object({ file: ActivityFile, url: z.string() }),
  failures: {
    WRONG_TYPE: '只能传照片（JPG、PNG、WebP）或 PDF',
    TOO_LARGE: '文件太大：照片不超过 5 MB，PDF 不超过 10 MB',
    NO_FILE: '文件没有传成，请重新上传',
  },
})
