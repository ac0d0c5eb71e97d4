const head = (
  title: string,
  more = '',
) => `<!doctype html><html lang="zh-CN"${more}><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover"><link rel="icon" href="data:,">`

/** The inside of the phone. Nothing in it may evaluate text: the policy makes `eval` and `Function` fail as in WeChat. */
export const screenDocument = ({ client, program }: { client: string; program: string }): string =>
  `${head('手机')}<link id="program" rel="preload" as="script" href="${program}"><script src="${client}" defer></script></head><body></body></html>`

/** The desk that the phone lies on; `web` is where web pages lie beside it, if any do. */
export const deskDocument = (web = ''): string =>
  `${head('桌上的手机', web && ` data-web="${web}"`)}<script src="/phone/client/desk.js" defer></script></head><body></body></html>`

export const screenPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "font-src 'self' data: https:",
  "media-src 'self' data: blob: https:",
  "connect-src 'self' blob:",
  "frame-src 'self' blob:",
  "object-src 'self' blob:",
  "frame-ancestors 'self'",
].join('; ')
