import type { Route } from './routes'

/** WeChat brings along by itself what `preloadRule` names. */
export const fetchAhead = (_route: Route): void => undefined
