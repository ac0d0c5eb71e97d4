declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV?: 'weapp' | 'h5'
    TARO_APP_ENV?: string
    /** Which edition of the contracts in types/ the program was built with. */
    TARO_APP_CONTRACTS?: string
    TARO_APP_GATE?: string
  }
}
declare module '*.css'
