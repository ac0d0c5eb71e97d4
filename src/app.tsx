import { QueryClientProvider } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { queries } from './lib/queries'
import { openCloud } from './lib/transport'
import './ui/theme.css'
import './ui/icon.css'
import './ui/kit.css'

openCloud()

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
