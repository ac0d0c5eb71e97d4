const { cases, note } = require('../run')

note('far ran')
cases({ 回来: () => wx.navigateBack() })
