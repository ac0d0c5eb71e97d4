declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5'
    TARO_APP_ENV?: string
    TARO_APP_GATE?: string
    TARO_APP_STAFF?: string
  }
}
declare module '*.css'
