const { stage } = require('../../stage')

Page(stage({}))
