import { join } from '../../../types/members'

const longest = 20

/** What is wrong with a name, in plain words; undefined when the cloud would take it. */
export const faultOfName = (name: string): string | undefined => {
  const text = name.trim()
  if (text === '') return '请填您的姓名'
  if (text.length > longest) return `姓名最多 ${longest} 个字`
  return join.input.shape.name.safeParse(text).success ? undefined : '请填真实姓名，两个字以上'
}
