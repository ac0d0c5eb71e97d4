import type { Identity } from '../calls'
import type { Clock } from '../clock'

interface Base {
  envId: string
  secrets: Record<string, string>
  /** JSON that holds the address of the wire. */
  context: string
}

/** The machine's variables that a function may see: its own settings, never the host's secrets. */
const PASSED = ['PATH', 'TZ', 'LANG', 'NODE_PATH', 'NODE_EXTRA_CA_CERTS']

/** What the SDK needs to find this cloud instead of Tencent's. */
export const workerEnv = ({ envId, secrets, context }: Base): Record<string, string> => {
  const env: Record<string, string> = { ...secrets }
  for (const name of PASSED) {
    const value = process.env[name]
    if (value !== undefined) env[name] = value
  }
  return {
    ...env,
    TZ: 'UTC',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: envId,
    TCB_ENV: envId,
    TCB_CONTEXT_CNFG: context,
    LOCALCLOUD: '1',
  }
}

/** Variables of one call: who calls and how. Every one is set or removed, so that nothing of the last call stays. */
export const callEnv = (identity: Identity, appId: string, clock: Clock): Record<string, string | null> => {
  const { frozenAt } = clock.state()
  const { openid, source } = identity
  const keys = ['WX_CLIENTIP', 'WX_APPID', ...(openid ? ['WX_OPENID'] : [])]
  return {
    // the SDK's getWXContext() answers nothing at all, not even SOURCE, when this list is empty
    WX_CONTEXT_KEYS: source === '' ? null : keys.join(','),
    WX_OPENID: openid ?? null,
    WX_APPID: source === '' ? null : appId,
    WX_CLIENTIP: source === '' ? null : '127.0.0.1',
    WX_UNIONID: null,
    WX_FROM_OPENID: null,
    TCB_SOURCE: source === '' ? null : source,
    // without this list the SDK does not tell the next function where the call came from
    TCB_CONTEXT_KEYS: 'TCB_SOURCE',
    TRIGGER_SRC: source.startsWith('wx_trigger') ? 'timer' : null,
    LOCALCLOUD_CLOCK_OFFSET_MS: String(clock.offset()),
    // an offset alone would let a frozen clock tremble by the milliseconds between here and the function
    LOCALCLOUD_CLOCK_FROZEN_MS: frozenAt === null ? null : String(frozenAt),
  }
}

/** Where an instance finds this cloud instead of Tencent's. */
export const contextAt = (url: string, id: string): string => JSON.stringify({ URL: `${url}/admin/w/${id}` })
