const { stage } = require('../../stage')

Page(stage({ first: ['春', '夏', '秋', '冬'], second: Array.from({ length: 31 }, (_, n) => `${n + 1}日`) }))
