export const consolePage = ''
