import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { useLook } from '../lib/settings'
import { Failed } from './blank'
import { Button } from './button'
import { Notice } from './notice'
import { Skeleton } from './skeleton'

type Way = { label: string; onTap: () => void }
/** What a page knows of the question it asked. */
type Asked<T> = {
  data: T | undefined
  failure: { message: string } | undefined
  loading: boolean
  ways: readonly Way[]
  /** What stands over an answer that is not of this moment. */
  note?: string | undefined
}
type Props<T> = {
  /** For the bar over the page, where the page's configuration does not say it. */
  title?: string
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
  wide?: boolean
  children: (it: T) => ReactNode
}

const useTitle = (title: string | undefined) =>
  useEffect(() => {
    if (title) Taro.setNavigationBarTitle({ title })
  }, [title])

/** The frame of every page: text size, colours, and the three states of a question. */
export function Page<T>({ title, of, bar, trouble, wayOut, top, skeleton, wide, children }: Props<T>) {
  const look = useLook()
  useTitle(title)
  const ready = !of || of.data !== undefined
  const it = of?.data as T
  return (
    <View className={`page ${look}`}>
      {top?.(of?.data)}
      <View className={wide ? 'body wide' : 'body'}>
        {ready && of?.note ? <Notice tone="wait">{of.note}</Notice> : null}
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
