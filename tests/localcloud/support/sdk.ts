import cloud from 'wx-server-sdk'
import type { Remote } from './remote'
import type { Sdk } from './sdk-types'

const ENV_ID = 'local-0001'

/** The unmodified SDK, pointed at a cloud on this machine. */
export const sdkAt = (url: string): Sdk => {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'any',
    TENCENTCLOUD_SECRETKEY: 'any',
    TENCENTCLOUD_SESSIONTOKEN: 'any',
    SCF_NAMESPACE: ENV_ID,
    TCB_ENV: ENV_ID,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    WX_CONTEXT_KEYS: '',
    SILENCE: 'true', // the SDK warns of slow requests from a timer that outlives a killed server
  })
  cloud.init({ env: ENV_ID })
  return cloud as unknown as Sdk
}

/** The SDK as anybody would use it from their own machine: nothing but an environment and a key. */
export const remoteSdk = (remote: Remote): Sdk => {
  const options: { env: string } & Remote = remote
  cloud.init(options)
  return cloud as unknown as Sdk
}
