import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'

const bin = (name) => path.join(root, 'node_modules/.bin', name)
const tally = { passed: 0, failed: 0 }

/** Runs one check, says how it went, and counts it as one test. */
export const step = async (name, work) => {
  const start = performance.now()
  console.error(`· ${name} …`)
  let fault
  try {
    await work()
  } catch (error) {
    fault = String(error?.message ?? error)
  }
  tally[fault ? 'failed' : 'passed'] += 1
  console.error(
    `${fault ? '✗' : '✓'} ${name}（${((performance.now() - start) / 1000).toFixed(1)} s）${fault ? `\n${fault}` : ''}`,
  )
  return !fault
}

const run = (command, args) => {
  const done = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) throw new Error(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}`.slice(-12_000))
}

export const lint = async () => {
  await step('lint: style, sizes', () => run(bin('biome'), ['check', '--error-on-warnings', '.']))
  await step('lint: the import law', () =>
    run(bin('depcruise'), [
      '--config',
      'config/imports.cjs',
      'types',
      'cloudfunctions',
      'src',
      'localcloud',
      'tests',
      'config',
    ]),
  )
  await step('lint: nothing unused', () => run(bin('knip'), ['--config', 'config/knip.json', '--no-progress']))
  await step('types', () => run(bin('tsc'), ['--noEmit']))
}

/** Runs the named suites in one go; every test counts, and a suite that could not even start counts as failed. */
export const suites = async (...names) => {
  const report = path.join(root, '.cache/jest.json')
  mkdirSync(path.dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const args = [
    '-c',
    'config/jest.config.cjs',
    '--selectProjects',
    ...names,
    '--json',
    '--outputFile',
    report,
    '--maxWorkers=2',
    '--forceExit',
    '--ci',
  ]
  spawnSync(process.execPath, [path.join(root, 'node_modules/jest/bin/jest.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, NODE_ENV: 'test' },
  })
  if (!existsSync(report)) {
    tally.failed += 1
    console.error('✗ jest did not finish')
    return
  }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  tally.passed += numPassedTests
  // A skipped test is a failed one: nothing is left out silently.
  tally.failed += numFailedTests + numRuntimeErrorTestSuites + numPendingTests + numTodoTests
}

/** The one closing line; the exit code says the same. */
export const close = () => {
  console.log(`${tally.passed} passed, ${tally.failed} failed`)
  process.exit(tally.failed === 0 ? 0 : 1)
}
