import { QueryClientProvider } from '@tanstack/react-query'
import { usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { sweepDrafts } from './features/applications/draft'
import { arrive } from './lib/arrive'
import { offerNewEdition } from './lib/new-edition'
import { queries } from './lib/queries'
import { goInstead } from './lib/routes'
import { openCloud } from './lib/transport'
import './ui/theme.css'
import './ui/icon.css'
import './ui/frame.css'
import './ui/words.css'
import './ui/list.css'
import './ui/acts.css'
import './ui/browser'

arrive()
openCloud()
offerNewEdition()
sweepDrafts()

export default function App({ children }: PropsWithChildren) {
  usePageNotFound(() => void goInstead(process.env.TARO_ENV === 'h5' ? 'queue' : 'home'))
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
