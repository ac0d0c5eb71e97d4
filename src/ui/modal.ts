/** WeChat has no keyboard to keep inside a sheet; Taro takes modal.h5.ts for the H5 pages. */
export const useModal = (_onClose: () => void): void => undefined
export const modal = (_title: string): Record<string, unknown> => ({})
