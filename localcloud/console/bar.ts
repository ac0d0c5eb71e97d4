export const bar = ''
