const cover =
  'position:fixed;inset:0;z-index:99;margin:0;padding:0;border:0;width:100%;height:100%;max-width:none;max-height:none;background:rgba(8,14,20,.92)'
const whole = 'width:100%;height:100%;object-fit:contain;display:block'

const photo = (url: string): void => {
  const dialog = document.createElement('dialog')
  const picture = document.createElement('img')
  dialog.style.cssText = cover
  dialog.setAttribute('aria-label', '大图，点一下关上')
  picture.style.cssText = whole
  picture.src = url
  picture.alt = '上传的照片'
  dialog.append(picture)
  dialog.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

/** Shows a photo over the page and a PDF in a tab of its own; Taro's own preview brings a slider of 250 KB along. */
export const viewFile = async (file: { type: string; url: string }): Promise<void> => {
  if (!file.url) return
  if (/pdf/.test(file.type)) window.open(file.url, '_blank', 'noopener')
  else photo(file.url)
}
