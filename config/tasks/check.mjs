import { install } from './install.mjs'

install()
const { close, lint, suites } = await import('./steps.mjs')
await lint()
await suites('fast')
close()
