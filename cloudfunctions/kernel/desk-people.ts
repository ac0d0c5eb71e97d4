const mark = 'desk:'

/** Somebody whom a counter knows and WeChat does not: the place of the WeChat id is taken, and nobody can call with it. */
export const deskOpenid = (id: string): string => `${mark}${id}`
export const isKeptAtDesk = (openid: string): boolean => openid.startsWith(mark)
