const { cases, note } = require('../run')

note('near ran')
cases({ 回来: () => wx.navigateBack() })
