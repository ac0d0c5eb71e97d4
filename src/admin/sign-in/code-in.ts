const whole = /^[\w-]{22}$/

/** The code in what was scanned: an address with `code=`, the same wrapped by WeChat as `q=`, or the bare code. */
export const codeIn = (text: string): string | undefined => {
  const plain = text.trim()
  if (whole.test(plain)) return plain
  const [, code = ''] = /[?&]code=([\w-]{22})(?:&|$)/.exec(plain) ?? []
  return code || undefined
}
