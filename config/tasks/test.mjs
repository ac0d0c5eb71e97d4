import { install } from './install.mjs'

install()
const { build } = await import('./build.mjs')
const { ensureChrome } = await import('./chrome.mjs')
const { close, lint, step, suites } = await import('./steps.mjs')

await lint()
for (const target of ['functions', 'seed', 'localcloud', 'h5', 'weapp'])
  await step(`build: ${target}`, () => build([target], { quiet: true }))
await step('a browser', () => {
  process.env.CHROME_PATH = ensureChrome()
})
await suites('fast', 'localcloud', 'journeys', 'weapp', 'browser', 'phone')
close()
