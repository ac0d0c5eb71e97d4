import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { useLook } from '../lib/settings'
import { Failed } from './blank'
import { Button } from './button'
import { Notice } from './notice'
import { Skeleton } from './skeleton'
import { TopBar } from './top-bar'

type Way = { label: string; onTap: () => void }
/** What a page knows of the question it asked. */
type Asked<T> = {
  data: T | undefined
  failure: { message: string } | undefined
  loading: boolean
  ways: readonly Way[]
}
type Props<T> = {
  /** Shown by the bar over the page; WeChat takes its own from the page's configuration. */
  title: string
  of?: Asked<T>
  /** The bar at the thumb, with the one main act. */
  bar?: (it: T) => ReactNode
  /** Why the main act did not work: it stands right over the button that was pressed. */
  trouble?: string
  /** Where to go when pressing it again cannot help. */
  wayOut?: Way
  /** Stands over the content and reaches from edge to edge. */
  top?: (it: T | undefined) => ReactNode
  skeleton?: ReactNode
  tab?: boolean
  wide?: boolean
  children: (it: T) => ReactNode
}

/** The browser's tab bar stands outside our pages and takes its look from the root. */
const useBrowserLook = (look: string) =>
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') document.documentElement.className = look
  }, [look])

/** The frame of every page: text size, colours, and the three states of a question. */
export function Page<T>({ title, of, bar, trouble, wayOut, top, skeleton, tab, wide, children }: Props<T>) {
  const look = useLook()
  useBrowserLook(look)
  const ready = !of || of.data !== undefined
  const it = of?.data as T
  return (
    <View className={`page ${look}`}>
      {process.env.TARO_ENV === 'h5' && !(top && tab) ? <TopBar title={title} tab={tab} /> : null}
      {top?.(of?.data)}
      <View className={wide ? 'body wide' : 'body'}>
        {ready && of?.failure ? <Notice tone="wait">{`${of.failure.message}（下面是刚才的内容）`}</Notice> : null}
        {ready ? children(it) : null}
        {!ready && of?.failure ? <Failed message={of.failure.message} ways={of.ways} busy={of.loading} /> : null}
        {!ready && !of?.failure ? (skeleton ?? <Skeleton />) : null}
      </View>
      {ready && bar ? (
        <View className="foot">
          {trouble ? <Notice tone="bad">{trouble}</Notice> : null}
          <View className="foot-in">
            {trouble && wayOut ? <Button onTap={wayOut.onTap}>{wayOut.label}</Button> : null}
            {bar(it)}
          </View>
        </View>
      ) : null}
    </View>
  )
}
