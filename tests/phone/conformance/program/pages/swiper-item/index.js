const { stage } = require('../../stage')

Page(stage({ items: ['甲', '乙', '丙'] }))
