import Taro from '@tarojs/taro'

/** Brings the element with this id to where the eye is. */
export const showElement = (id: string): void => {
  if (process.env.TARO_ENV === 'h5') {
    document.getElementById(id)?.scrollIntoView({ block: 'center', behavior: 'smooth' })
    return
  }
  Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -120, duration: 200 })
}

export const showTop = (): void => {
  if (process.env.TARO_ENV === 'h5') document.querySelector('.taro_page_show')?.scrollTo({ top: 0 })
  else Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}
