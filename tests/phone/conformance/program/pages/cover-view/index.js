const { stage } = require('../../stage')

Page(stage({ markers: [{ id: 7, longitude: 117.2, latitude: 34.26, customCallout: { display: 'ALWAYS' } }] }))
