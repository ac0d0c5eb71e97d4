import path from 'node:path'
import { transformSync } from '@babel/core'

const root = path.resolve(__dirname, '../..')
const plugin = path.join(root, 'config/taro/branches.cjs')

const told = (code: string, platform: 'h5' | 'weapp', file = 'src/ui/some.js') => {
  const before = process.env.TARO_ENV
  process.env.TARO_ENV = platform
  const made = transformSync(code, {
    ...{ filename: path.join(root, file), configFile: false, babelrc: false },
    ...{ plugins: [plugin], compact: true },
  })
  process.env.TARO_ENV = before
  return made?.code ?? ''
}

const early = `const show=()=>{if(process.env.TARO_ENV==='h5'){return near();}return far();};`
const named = `const browser=process.env.TARO_ENV==='h5';const show=()=>browser?near():far();`

it('leaves a browser nothing of what a phone does after an early return', () => {
  expect(told(early, 'h5')).toBe('const show=()=>{{return near();}};')
})

it('knows the branch by the name that a file gives it', () => {
  expect(told(named, 'h5')).toContain('const show=()=>near();')
  expect(told(`${named}const go=()=>{if(!browser)return far();near();};`, 'h5')).toContain('const go=()=>{near();};')
  expect(told(`${named}const both=(of)=>browser&&of||far();`, 'h5')).toContain('of||far()')
})

it('keeps functions that are called before they stand', () => {
  const code = `const show=()=>{if(process.env.TARO_ENV==='h5')return late();function late(){return 1;}};`
  expect(told(code, 'h5')).toContain('function late()')
})

it('touches neither the mini-program nor what others have written', () => {
  expect(told(early, 'weapp')).toBe(early)
  expect(told(early, 'h5', 'node_modules/some/index.js')).toBe(early)
})
