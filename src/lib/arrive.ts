/** In WeChat one is known. */
export const arrive = (): void => undefined
