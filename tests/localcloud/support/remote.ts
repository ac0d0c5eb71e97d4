/** A real environment that the wire suite speaks to instead of a localcloud of its own. */
export interface Remote {
  env: string
  secretId: string
  secretKey: string
}

/** It must hold this collection: whoever makes it says that the suite may empty things, orders and seats there. */
export const CONSENT = 'wire-tests-may-empty-this'

const NAMES = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', 'TCB_ENV'] as const

/** REMOTE=1 with credentials; half of them is an error and never a local run. */
export const remoteOf = (variables: Record<string, string | undefined>): Remote | undefined => {
  if (variables.REMOTE !== '1') return undefined
  const missing = NAMES.filter((name) => !variables[name])
  if (missing.length > 0) throw new Error(`REMOTE=1 needs ${missing.join(', ')}`)
  const [secretId = '', secretKey = '', env = ''] = NAMES.map((name) => variables[name])
  return { env, secretId, secretKey }
}

// read once: the local SDK's set-up writes the same variables
const here = remoteOf(process.env)
export const remote = (): Remote | undefined => here

/** A case that makes sense on this machine only: a remote run names it and why, and counts it nowhere as shown. */
export const onlyHere = (name: string, why: string, run: () => Promise<void>): void => {
  if (!here) return void it(name, run)
  it(`NOT SHOWN HERE, only against localcloud: ${name} (${why})`, () => {
    process.stdout.write(`only against localcloud: ${name} (${why})\n`)
  })
}
