import { session } from './session'

/** Pages for anybody: to come in by, a certificate, a centre's screen, the components. */
const open = /^\/admin\/(sign-in|certificate|kiosk|gallery)\b/

/** Whoever has not signed in begins where one does: the page asked for would come over only to send them there. */
export const arrive = (): void => {
  if (session() === '' && !open.test(location.pathname)) history.replaceState(null, '', '/admin/sign-in')
}
