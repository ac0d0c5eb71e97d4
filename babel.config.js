// A phone's WeChat reads ES5; the browsers that open the H5 pages are newer.
const browsers = { chrome: '79', ios: '13', firefox: '78' }

/** Promises about our code and our packages that let ES5 come out a fifth smaller. */
const assumptions = {
  constantReexports: true,
  enumerableModuleMeta: true,
  ignoreFunctionLength: true,
  ignoreToPrimitiveHint: true,
  mutableTemplateObject: true,
  noClassCalls: true,
  noDocumentAll: true,
  objectRestNoSymbols: true,
  privateFieldsAsProperties: true,
  setComputedProperties: true,
  setPublicClassFields: true,
  setSpreadProperties: true,
  skipForOfIteratorClosing: true,
}

module.exports = {
  assumptions,
  plugins: ['contracts', 'branches'].map((name) => require.resolve(`./config/taro/${name}.cjs`)),
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        hot: false,
        useBuiltIns: false,
        ...(process.env.TARO_ENV === 'h5' ? { targets: browsers, ignoreBrowserslistConfig: true } : {}),
      },
    ],
  ],
}
