import { serve } from '../kernel/serve'
import { home } from './actions/home'
import { join } from './actions/join'
import { me } from './actions/me'
import { move } from './actions/move'
import { notices } from './actions/notices'
import { readNotices } from './actions/read-notices'

export const main = serve('members', [me, home, join, move, notices, readNotices])
