import { Image } from '@tarojs/components'
import { said } from './role'

const quiet = 4

/** Modules as one path: a run of dark ones in a row is one stroke of it. */
const pathOf = (rows: readonly string[]): string =>
  rows
    .map((row, y) => {
      let path = ''
      for (const run of row.matchAll(/1+/g)) path += `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`
      return path
    })
    .join('')

/** As a picture of black on white with its quiet zone of four modules, sharp at every size. */
const pictureOf = (rows: readonly string[]): string => {
  const size = rows.length + 2 * quiet
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-${quiet} -${quiet} ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M-${quiet} -${quiet}h${size}v${size}h-${size}z"/><path d="${pathOf(rows)}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** A QR code made of lines of 0 and 1. */
export const Qr = ({ rows, label }: { rows: readonly string[]; label: string }) =>
  process.env.TARO_ENV === 'h5' ? (
    <img className="qr" alt={label} src={pictureOf(rows)} />
  ) : (
    <Image className="qr" mode="aspectFit" src={pictureOf(rows)} {...said(label)} />
  )
