// A phone's WeChat reads ES5; the browsers that open the H5 pages are newer.
const browsers = { chrome: '79', ios: '13', firefox: '78' }

module.exports = {
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
