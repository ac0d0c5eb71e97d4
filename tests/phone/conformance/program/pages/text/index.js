const { stage } = require('../../stage')

Page(stage({ words: 'a b  c' }))
