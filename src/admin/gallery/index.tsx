import { Text } from '@tarojs/components'
import { useEffect } from 'react'
import { useParams } from '../../lib/routes'
import { sizes, themes, useSettings } from '../../lib/settings'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Page } from '../../ui/page'
import { Shown } from './exhibit'
import { forms } from './forms'
import { lists } from './lists'
import { states } from './states'
import { words } from './words'
import './gallery.css'

const modes = [
  { key: 'plain', word: '普通版' },
  { key: 'elder', word: '长辈版' },
] as const
const themeChips = (['auto', 'light', 'dark'] as const).map((key) => ({ key, word: themes[key] }))
const sizeChips = sizes.map((word, at) => ({ key: String(at), word }))

/** As the address asks, for this visit only: what is chosen by hand stays in the browser as everywhere. */
const useAsked = () => {
  const { theme, elder } = useParams()
  useEffect(() => {
    if (theme === 'dark' || theme === 'light') useSettings.setState({ theme })
    if (elder) useSettings.setState({ elder: elder === '1' })
  }, [theme, elder])
}

/** Every component of `ui/` in every state, as it looks in the mode that is chosen. */
export default function Gallery() {
  useAsked()
  const { elder, size, theme, setElder, setSize, setTheme } = useSettings()
  return (
    <Page wide>
      {() => (
        <>
          <Card title="样式间" className="stack">
            <Text className="quiet">每个部件、每种情况，都在这里看一遍。</Text>
            <Chips options={modes} chosen={elder ? 'elder' : 'plain'} onChoose={(key) => setElder(key === 'elder')} />
            <Chips options={themeChips} chosen={theme} onChoose={setTheme} />
            <Chips
              options={sizeChips}
              chosen={String(size)}
              onChoose={(key) => setSize(key === '2' ? 2 : key === '1' ? 1 : 0)}
            />
          </Card>
          {[...words, ...lists, ...forms, ...states].map((it) => (
            <Shown key={it.name} {...it} />
          ))}
        </>
      )}
    </Page>
  )
}
