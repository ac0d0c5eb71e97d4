import cloud from 'wx-server-sdk'

// Once per instance: the address behind it is CloudBase in production and localcloud on one machine.
// The SDK's own typings forget that `env` may be this symbol.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

export { cloud }
