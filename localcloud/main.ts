import { parseArgs } from 'node:util'
import type { People } from './core'
import { FolderInUse } from './lock'
import { isDoc } from './query/values'
import { type Cloud, createCloud } from './server'

// functions run in UTC in the cloud; the time zone of a process is read once, before the first date
process.env.TZ = 'UTC'

const OPTIONS = {
  data: { type: 'string', default: process.env.LOCALCLOUD_DATA ?? '.data' },
  functions: { type: 'string', default: process.env.LOCALCLOUD_FUNCTIONS ?? 'dist/functions' },
  seed: { type: 'string', default: process.env.LOCALCLOUD_SEED },
  indexes: { type: 'string', default: process.env.LOCALCLOUD_INDEXES },
  web: { type: 'string', default: process.env.LOCALCLOUD_WEB },
  'web-at': { type: 'string', default: process.env.LOCALCLOUD_WEB_AT ?? '/' },
  weapp: { type: 'string', default: process.env.LOCALCLOUD_WEAPP },
  rules: { type: 'string', default: process.env.LOCALCLOUD_RULES },
  port: { type: 'string', default: process.env.PORT ?? '8080' },
  host: { type: 'string', default: process.env.HOST ?? '127.0.0.1' },
  secrets: { type: 'string', default: process.env.LOCALCLOUD_SECRETS ?? '' },
  people: { type: 'string', default: process.env.LOCALCLOUD_PEOPLE },
  settings: { type: 'string', default: process.env.LOCALCLOUD_SETTINGS },
  'transaction-ttl': { type: 'string', default: process.env.LOCALCLOUD_TRANSACTION_TTL_MS },
  json: { type: 'boolean', default: false },
} as const

const peopleOf = (text: string | undefined): People | undefined => {
  const read: unknown = text ? JSON.parse(text) : undefined
  if (!isDoc(read)) return undefined
  const at = (name: string) => String(read[name] ?? name)
  return {
    collection: at('collection'),
    id: at('id'),
    openid: at('openid'),
    name: at('name'),
    note: at('note'),
    kind: at('kind'),
  }
}

const settingsOf = (text: string | undefined): Record<string, string> => {
  const read: unknown = text ? JSON.parse(text) : {}
  return isDoc(read) ? Object.fromEntries(Object.entries(read).map(([name, value]) => [name, String(value)])) : {}
}

const start = () => {
  const { values } = parseArgs({ options: OPTIONS })
  return createCloud({
    dataDir: values.data,
    functionsDir: values.functions,
    seedDir: values.seed,
    indexesFile: values.indexes,
    webDir: values.web,
    webAt: values['web-at'],
    weappDir: values.weapp,
    rulesFile: values.rules,
    port: Number(values.port),
    host: values.host,
    secrets: values.secrets.split(',').filter(Boolean),
    people: peopleOf(values.people),
    settings: settingsOf(values.settings),
    transactionTtlMs: values['transaction-ttl'] ? Number(values['transaction-ttl']) : undefined,
  })
}

const explain = (thrown: unknown): string => {
  if (thrown instanceof FolderInUse) return thrown.message
  if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE') {
    return '端口已被占用，请换一个（PORT=…）或停掉占用它的程序 / the port is in use: choose another with PORT=… or stop what uses it'
  }
  return `启动失败 / could not start: ${thrown instanceof Error ? thrown.message : String(thrown)}`
}

const stopOn = (cloud: Cloud) => {
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(130)
    stopping = true
    console.log('正在停止 / stopping … (Ctrl-C 再按一次立即结束)')
    cloud.close().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

const run = async () => {
  const json = process.argv.includes('--json')
  try {
    const cloud = await start()
    stopOn(cloud)
    const seeded = Object.entries(cloud.seeded)
    if (seeded.length > 0 && !json)
      console.log(`示例数据 / seeded: ${seeded.map(([name, n]) => `${name} ${n}`).join(', ')}`)
    for (const words of cloud.damage) console.error(words)
    if (!json) for (const problem of cloud.problems) console.log(`安全规则 / security rules: ${problem}`)
    console.log(json ? JSON.stringify({ ready: true, url: cloud.url }) : `云已启动 / the cloud is up: ${cloud.url}`)
  } catch (thrown) {
    console.error(explain(thrown))
    process.exit(1)
  }
}

void run()
