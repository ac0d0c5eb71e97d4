// WeChat needs nothing here; Taro takes browser.h5.ts for the H5 pages.
export {}
