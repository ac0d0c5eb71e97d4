const path = require('node:path')

const root = path.resolve(__dirname, '..')
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
  },
]
const esm = [
  'zod',
  'chinese-days',
  'mingo',
  'bson',
  '@hono',
  'hono',
  'minisearch',
  'zustand',
  '@tanstack',
  'pinyin-pro',
  '@tarojs/(runtime|shared)',
]
/** Taro's runtime is brought as modules only, in a folder called as ours. */
const built = '(?<!@tarojs/(?:runtime|shared))/dist/'
const base = {
  rootDir: root,
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|tsx|mjs|js)$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`, built],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/.data/'],
}
const suite = (displayName, folders, more = {}) => ({
  ...base,
  ...more,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts`),
})

// `fast` needs no build; the others run what was built: functions, the mini-program, the pages.
module.exports = {
  rootDir: root,
  projects: [
    suite('fast', ['types', 'cloudfunctions', 'src', 'config']),
    suite('localcloud', ['localcloud']),
    suite('journeys', ['journeys']),
    suite('weapp', ['weapp'], {
      testEnvironment: '<rootDir>/config/jest-phone-environment.cjs',
      transform: { '/dist/weapp/.+\\.js$': '<rootDir>/config/jest-async-require.cjs', ...base.transform },
      transformIgnorePatterns: base.transformIgnorePatterns.map((one) => (one === built ? '/dist/(?!weapp/)' : one)),
    }),
    suite('browser', ['browser']),
    suite('phone', ['phone']),
  ],
}
