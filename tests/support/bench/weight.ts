import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'
import { figure, progress } from '../figure'
import { actionRatios } from './action-ratio'
import { coldRatio } from './cold'
import { buildEmptyApp, rawBytes } from './empty-app'
import { firstLoad } from './first-load'
import { kb, weighPackages } from './packages'

/** What the mini-program, the browser's pages and the functions weigh, against an empty Taro app built in the same run. */
export const weigh = async (): Promise<void> => {
  progress('an empty Taro app, for WeChat and for a browser')
  const floor = rawBytes(buildEmptyApp('weapp'))
  const emptyPage = buildEmptyApp('h5')
  progress('what the packages weigh')
  const { main, subpackages, repeatedShare, baseWxml } = weighPackages()
  const largest = subpackages[0] ?? { root: '', bytes: Number.NaN }
  const unit = 'times an empty Taro app'
  figure({ figure: 'weapp.main-ratio', value: main / floor, limit: 1.6, unit, bytes: main, floor })
  figure({
    figure: 'weapp.subpackage-kb',
    value: largest.bytes / kb,
    limit: 150,
    unit: 'KB of 1,024 bytes',
    worst: largest.root,
  })
  figure({ figure: 'weapp.repeated-share', value: repeatedShare, limit: 0.05, unit: 'share of all subpackages' })
  figure({ figure: 'weapp.base-wxml-kb', value: baseWxml / kb, limit: 45, unit: 'KB of 1,024 bytes' })
  progress('the first page of a browser that has nothing yet')
  const first = { bytes: await firstLoad(path.join(root, 'dist/h5'), '/admin'), floor: await firstLoad(emptyPage, '/') }
  figure({ figure: 'h5.first-load-ratio', value: first.bytes / first.floor, limit: 1.4, unit, ...first })
  progress('cold starts of the functions')
  const { ratio, ...about } = coldRatio()
  figure({
    figure: 'functions.cold-ratio',
    value: ratio,
    limit: 0.75,
    unit: "times require('wx-server-sdk')",
    ...about,
  })
  progress('every question of the functions, warm, beside the same operations by the SDK alone')
  const [slowest, ...others] = await actionRatios()
  figure({
    figure: 'functions.action-ratio',
    value: slowest?.ratio ?? Number.NaN,
    limit: 1.25,
    unit: 'times its operations by the bare SDK',
    floor: slowest?.floor ?? Number.NaN,
    worst: slowest?.name,
    past: [slowest, ...others].filter((one) => one && one.ratio > 1.25).length,
    of: others.length + 1,
  })
}
