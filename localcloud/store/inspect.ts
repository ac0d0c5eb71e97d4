import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { Engine } from './engine'

/** The data cannot be trusted: the message says so in both languages, and what to do. */
export class DamagedData extends Error {}

const REMEDY = '请用 npm run restore -- 备份文件 恢复 / restore a backup with npm run restore -- FILE'
const HEADER = 100

const headerOf = (file: string): Buffer => {
  const head = Buffer.alloc(HEADER)
  const handle = openSync(file, 'r')
  readSync(handle, head, 0, HEADER, 0)
  closeSync(handle)
  return head
}

/** Refuses a database file that is none, is cut off, or whose pages contradict each other. */
export const refuseDamage = (file: string): void => {
  const bad = (what: string) =>
    new DamagedData(`数据库 ${file} 已损坏 / is damaged: ${what.replace(/\s+/g, ' ')}. ${REMEDY}`)
  const head = headerOf(file)
  if (head.toString('latin1', 0, 15) !== 'SQLite format 3') throw bad('it is no database')
  const pageSize = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16)
  const pages = head.readUInt32BE(28)
  const waiting = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0
  if (!waiting && pages * pageSize > statSync(file).size) throw bad('its end is missing')
  const verdict = verdictOn(file)
  if (verdict !== 'ok') throw bad(verdict)
}

const verdictOn = (file: string): string => {
  let engine: Engine | undefined
  try {
    engine = new Engine(file, 'keep')
    return String(engine.get('PRAGMA quick_check(1)')?.quick_check)
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  } finally {
    engine?.close()
  }
}

type Sums = [number, number]
const WAL_HEADER = 32
const FRAME_HEADER = 24

/** SQLite's own checksum of the write-ahead log, over words of the byte order that the file names. */
const summed = (bytes: Buffer, from: Sums, big: boolean): Sums => {
  let [a, b] = from
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + (big ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0
    b = (b + (big ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0
  }
  return [a, b]
}

interface Tail {
  /** Bytes of this generation of the log after the last whole commit. */
  torn: number
  /** Commits behind the first broken frame: they were acknowledged, and cannot be read. */
  lost: number
}

/** Reads the write-ahead log as SQLite would, and says what it would silently leave out. */
export const tailOf = (wal: string): Tail => {
  const log = existsSync(wal) ? readFileSync(wal) : Buffer.alloc(0)
  if (log.length < WAL_HEADER) return { torn: log.length, lost: 0 }
  const big = (log.readUInt32BE(0) & 1) === 1
  const frame = FRAME_HEADER + log.readUInt32BE(8)
  const salts = log.subarray(16, 24)
  let sums = summed(log.subarray(0, 24), [0, 0], big)
  let [whole, broken, lost, end] = [WAL_HEADER, false, 0, WAL_HEADER]
  for (let at = WAL_HEADER; at < log.length; at += frame) {
    if (!log.subarray(at + 8, at + 16).equals(salts)) break // an older generation of the log
    end = Math.min(at + frame, log.length)
    if (at + frame > log.length) break
    const header = log.subarray(at, at + 8)
    if (!broken) sums = summed(log.subarray(at + FRAME_HEADER, at + frame), summed(header, sums, big), big)
    broken ||= sums[0] !== log.readUInt32BE(at + 16) || sums[1] !== log.readUInt32BE(at + 20)
    if (header.readUInt32BE(4) === 0) continue
    if (broken) lost++
    else whole = at + frame
  }
  return { torn: end - whole, lost }
}

/**
 * Looks at a database before it is opened. A torn tail is what was being written when the power went: nobody was told
 * that it is kept, so it is reported and left out. Commits behind a broken frame were acknowledged: they are refused.
 */
export const inspect = (file: string): string[] => {
  if (!existsSync(file)) return []
  const { torn, lost } = tailOf(`${file}-wal`)
  if (lost > 1)
    throw new DamagedData(
      `日志 ${file}-wal 已损坏，${lost} 次已确认的写入读不出来 / is damaged: ${lost} acknowledged commits cannot be read. ${REMEDY}`,
    )
  refuseDamage(file)
  if (torn === 0) return []
  return [
    `日志末尾有 ${torn} 字节没有写完，已略去；没有确认过的写入才会这样 / the log ended in ${torn} bytes of an unfinished write, left out: it was never acknowledged`,
  ]
}
