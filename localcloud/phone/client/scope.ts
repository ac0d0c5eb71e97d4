/** The name that keeps a component's classes apart from everybody else's. */
export const scopeOf = (path: string): string => `s-${path.replace(/\W+/g, '-')}`
