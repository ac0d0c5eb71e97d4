declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV?: 'weapp' | 'h5'
    TARO_APP_ENV?: string
    TARO_APP_GATE?: string
  }
}
declare module '*.css'
