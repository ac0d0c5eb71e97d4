import { type Route, routes } from './routes'

type Known = { path: string; load: () => [page: Promise<unknown>] }
declare const __taroAppConfig: { routes: Known[] }

/** Brings a page over by the router's own way to it, so that whoever goes there does not wait. */
export const fetchAhead = (route: Route): void => {
  const known = __taroAppConfig.routes.find(({ path }) => `/${path}` === routes[route])
  known?.load()[0].catch(console.warn)
}
