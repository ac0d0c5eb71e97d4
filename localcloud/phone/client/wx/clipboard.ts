import { showToast } from '../shell/toast'
import { checked, text } from './checks'
import { promisedAll, Refused, type WxGroup } from './group'
import { held } from './private'

/** What was copied last, for browsers that let nobody read their clipboard. */
let copied = ''

const written = async (data: string): Promise<void> => {
  copied = data
  await navigator.clipboard?.writeText(data).catch(() => undefined)
}

const read = async (): Promise<string> => {
  const granted = await navigator.permissions
    ?.query({ name: 'clipboard-read' as PermissionName })
    .catch(() => undefined)
  if (granted?.state !== 'granted') return copied
  return navigator.clipboard.readText().catch(() => copied)
}

/** The clipboard; a copy is told in WeChat's words. */
export const clipboard: WxGroup = (phone) => ({
  ...promisedAll(phone, {
    setClipboardData: checked(
      { data: 'String' },
      held(phone, 'setClipboardData', async ({ data }) => {
        if (data === '') throw new Refused('parameter error: parameter.data should not be empty;')
        await written(text(data))
        showToast(phone, { title: '内容已复制', icon: 'success', ms: 1500, mask: false })
      }),
    ),
    getClipboardData: held(phone, 'getClipboardData', async () => ({ data: await read() })),
  }),
})
