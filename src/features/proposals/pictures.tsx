import { viewFile } from '../../lib/view-file'
import { FileTiles } from '../../ui/file-tiles'

/** Photos that were put with it; a tap shows one large. */
export const Pictures = ({ urls, word }: { urls: readonly string[]; word: string }) =>
  urls.length === 0 ? null : (
    <FileTiles
      tiles={urls.map((url, at) => ({ key: url, name: `${word}${at + 1}`, picture: url, state: 'done' as const }))}
      label={word}
      room={0}
      onOpen={(url) => viewFile({ type: 'jpg', url })}
    />
  )
