import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, normalize, sep } from 'node:path'

/** A built mini-program as it lies on the disk; paths are relative, with slashes, as the program writes them. */
export class Folder {
  readonly dir: string

  constructor(dir: string) {
    this.dir = normalize(dir)
  }

  /** Every file, sorted. */
  files(): string[] {
    if (!existsSync(this.dir)) return []
    const found = readdirSync(this.dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    return found
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(this.dir.length + 1)
          .split(sep)
          .join('/'),
      )
      .sort()
  }

  /** Changes when any of these files does. */
  version(files: readonly string[]): string {
    return files.map((file) => `${file} ${statSync(join(this.dir, file)).mtimeMs}`).join('\n')
  }

  has(path: string): boolean {
    return this.at(path) !== undefined
  }

  text(path: string): string {
    return readFileSync(join(this.dir, path), 'utf8')
  }

  /** Where a file lies; nothing outside of the folder does. */
  at(path: string): string | undefined {
    const file = join(this.dir, normalize(path))
    if (!file.startsWith(this.dir + sep)) return undefined
    return existsSync(file) && statSync(file).isFile() ? file : undefined
  }
}

/** Works something out once for each version of its files. */
export const remembered = <T>(work: (files: string[]) => T) => {
  let known: { version: string; value: T } | undefined
  return (folder: Folder, files: string[]): T => {
    const version = folder.version(files)
    if (known?.version !== version) known = { version, value: work(files) }
    return known.value
  }
}
