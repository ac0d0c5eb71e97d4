import { TmplGroup } from 'glass-easel-template-compiler'
import type { Folder } from './folder'

export interface Templates {
  /** An expression whose value maps each path to what draws it. */
  code: string
  warnings: { path: string; line: number; message: string }[]
}

/** What wxs has besides the language, and the way into the phone's events. */
const EXTRA = `var getRegExp=(p,f)=>new RegExp(p,f),getDate=(...a)=>a.length?new Date(...a):new Date();
Q.C=__handle;`

interface Complaint {
  message: string
  level: number
  startLine: number
}
const isComplaint = (it: unknown): it is Complaint =>
  typeof it === 'object' && it !== null && 'message' in it && 'startLine' in it

const bare = (file: string): string => file.replace(/\.(wxml|wxs)$/, '')

/** Compiles every template of the program in one group, so that `import` and `include` find each other. */
export const compileTemplates = (folder: Folder, files: readonly string[]): Templates => {
  const group = new TmplGroup()
  try {
    const warnings: Templates['warnings'] = []
    for (const file of files.filter((one) => one.endsWith('.wxml'))) {
      const said: unknown = group.addTmpl(bare(file), folder.text(file))
      for (const it of Array.isArray(said) ? said : [])
        if (isComplaint(it)) warnings.push({ path: file, line: it.startLine + 1, message: String(it.message) })
    }
    for (const file of files.filter((one) => one.endsWith('.wxs'))) group.addScript(bare(file), folder.text(file))
    group.setExtraRuntimeScript(EXTRA)
    return { code: group.getTmplGenObjectGroups(), warnings }
  } finally {
    group.free()
  }
}
