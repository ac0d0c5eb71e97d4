import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Another process works on the same folder. */
export class FolderInUse extends Error {
  constructor(dir: string, pid: number) {
    super(
      `数据目录 ${dir} 正被另一个进程使用（pid ${pid}），请先停掉它 / the data folder is in use by process ${pid}: stop it first`,
    )
  }
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM'
  }
}

const held = new Set<string>()

/** Takes a folder for this process; a lock whose process is gone is taken over. */
export const lockFolder = (dir: string): (() => void) => {
  mkdirSync(dir, { recursive: true })
  const file = join(dir, 'localcloud.pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const mine = pid === process.pid
  if (pid > 0 && (mine ? held.has(file) : alive(pid))) throw new FolderInUse(dir, pid)
  writeFileSync(file, String(process.pid))
  held.add(file)
  return () => {
    held.delete(file)
    rmSync(file, { force: true })
  }
}
