import path from 'node:path'
import { root } from './install.mjs'

const people = { collection: 'members', id: '_id', openid: 'openid', name: 'name', note: 'note', kind: 'kind' }

/** Templates as an operator puts them in (README.md): on one machine there is no WeChat that would give any. */
const template = (id) => ({ id, title: 'thing1', text: 'thing2', at: 'time3' })
export const sampleSettings = {
  REMINDER_TEMPLATES: JSON.stringify({
    case: template('sample-case'),
    activity: template('sample-activity'),
    voice: template('sample-voice'),
  }),
}

/** How localcloud is told what this project is: the flags that `npm start`, the tests and the bench share. */
export const flags = ({
  port,
  data,
  seed = path.join(root, 'dist/seed'),
  weapp = path.join(root, 'dist/weapp'),
  functions = path.join(root, 'dist/functions'),
  settings = {},
}) => [
  path.join(root, 'dist/localcloud/main.js'),
  ...['--port', String(port), '--data', data],
  ...['--functions', functions, '--seed', seed],
  ...['--indexes', path.join(root, 'config/indexes.json'), '--web', path.join(root, 'dist/h5')],
  ...['--web-at', '/admin', '--weapp', weapp],
  ...['--rules', path.join(root, 'config/rules.json')],
  ...['--secrets', 'SEAL_KEY,SESSION_SECRET', '--people', JSON.stringify(people)],
  ...['--settings', JSON.stringify(settings)],
]
