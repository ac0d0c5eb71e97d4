import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../config/tasks/install.mjs'
import { pagesIn } from '../../localcloud/phone/addresses'
import { firstScreen } from '../support/bench/first-screen'
import { phoneComponents } from '../support/bench/phone-components'
import { openPages } from '../support/bench/phone-pages'
import { openBrowser } from '../support/browser'
import { startCloud } from '../support/cloud'
import { close, figure, progress } from '../support/figure'

const cloud = await startCloud()
const browser = await openBrowser()

progress('the first screen with its data, in pairs with the same pixels as a bare page')
const { ratio, ...times } = await firstScreen(browser, cloud, 15)
figure({ figure: 'phone.first-screen', value: ratio, limit: 3, unit: 'times a bare page', floor: 1, ...times })

progress('every page of the program, and what it is for')
const pages = pagesIn(JSON.parse(readFileSync(path.join(root, 'dist/weapp/app.json'), 'utf8')))
const failed = await openPages(browser, cloud, pages)
const done = pages.length - Object.keys(failed).length
const share = { limit: 1, unit: 'share of the pages', atLeast: true, pages: pages.length, failed }
figure({ figure: 'phone.pages', value: done / pages.length, ...share })

await browser.close()
await cloud.stop()

progress('every documented property and event of the components')
const { covered, ...parts } = phoneComponents()
const value = covered / parts.documented
figure({ figure: 'phone.components', value, limit: 0.9, unit: 'share of the documented', atLeast: true, ...parts })
close()
