import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './install.mjs'

const file = path.join(root, '.cache/building')

const alive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const taken = () => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

const holder = () => {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

/**
 * One build at a time: two that write the same output and the same compiler's cache leave a mixture behind that looks
 * fresh. Another one is waited for; what a killed one left is taken over.
 */
export const alone = async (work) => {
  mkdirSync(path.dirname(file), { recursive: true })
  let told = false
  while (!taken()) {
    const pid = holder()
    if (pid > 0 && !alive(pid)) rmSync(file, { force: true })
    else {
      if (!told) console.error('· 另一个构建正在进行，等它做完 another build is at work, waiting')
      told = true
      await sleep(300)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
