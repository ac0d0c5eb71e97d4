const { stage } = require('../../stage')

Page(stage({ rows: Array.from({ length: 40 }, (_, n) => n), look: 'list' }))
