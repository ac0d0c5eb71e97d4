import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** narrow: list and case are two pages. middle: side by side, the case stacked. wide: the case in three areas. */
export type Width = 'narrow' | 'middle' | 'wide'
const of = (pixels: number): Width => (pixels >= 1100 ? 'wide' : pixels >= 700 ? 'middle' : 'narrow')
const browser = process.env.TARO_ENV === 'h5'

const current = (): Width => of(browser ? window.innerWidth : Taro.getWindowInfo().windowWidth)

/** How much room there is, also after the window was resized or the tablet turned. */
export const useWidth = (): Width => {
  const [width, setWidth] = useState(current)
  useEffect(() => {
    const measure = () => setWidth(current())
    if (browser) {
      window.addEventListener('resize', measure)
      return () => window.removeEventListener('resize', measure)
    }
    Taro.onWindowResize(measure)
    return () => Taro.offWindowResize(measure)
  }, [])
  return width
}
