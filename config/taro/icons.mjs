// Draws our icon set: `node config/taro/icons.mjs` writes src/ui/icon.css, the tab bar's pictures in src/assets/ and the
// pictures of what is sent into a chat, each in the subpackage that sends it.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { chromium } from 'playwright-core'

const root = path.resolve(import.meta.dirname, '../..')
const circle = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`

/** 24×24, one stroke, round ends. */
const icons = {
  home: 'M3.5 11 12 4l8.5 7M6 9.5V20h12V9.5M10 20v-5h4v5',
  services: 'M7 4h10a2 2 0 0 1 2 2v14H5V6a2 2 0 0 1 2-2ZM9 9h6M9 13h6M9 17h3',
  inbox: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15ZM10 21h4',
  me: `${circle(12, 8, 4)}M4.5 20.5c.8-4 3.700-6 7.500-6s6.700 2 7.500 6`,
  search: `${circle(11, 11, 6.5)}m11.500 4.700 4.800 4.800`,
  right: 'm9 5 7 7-7 7',
  left: 'm15 5-7 7 7 7',
  down: 'm5 9 7 7 7-7',
  check: 'm4.500 12.500 5 5L19.500 7',
  cross: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  alert: `${circle(12, 12, 9)}M12 7.500v5.500M12 16.400v.2`,
  clock: `${circle(12, 12, 9)}M12 7v5.300l3.500 2`,
  file: 'M7 3.500h7l4 4V20.500H7ZM14 3.500v4h4',
  camera: `M4 8h3.500l1.500-2.500h6L16.500 8H20v11.500H4Z${circle(12, 13.5, 3.2)}`,
  phone:
    'M6 4h3.500l1.500 4.500-2 1.500a11 11 0 0 0 5 5l1.500-2 4.500 1.500V18a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2Z',
  pin: `M12 21c4-4.500 6.500-7.700 6.500-11a6.500 6.500 0 0 0-13 0c0 3.300 2.500 6.500 6.500 11Z${circle(12, 10, 2.3)}`,
  desk: 'M4 12h16M5.500 12v8M18.500 12v8M8 12V5h8v7',
  again: 'M19.500 11a7.500 7.500 0 1 0-.5 4M19.500 5.500V11H14',
  text: 'M4 18 8.500 6 13 18M5.500 14h6M15 18l2.700-7 2.800 7M16 15.700h3.500',
  chat: 'M4 5.500h16v11H11l-4.500 4v-4H4ZM8.500 11h7',
  birth: `${circle(12, 8.5, 3.5)}M7 20.500c-1-4.500 1.500-7 5-7s6 2.500 5 7ZM12 5V3.500`,
  school: 'M2.500 9.500 12 5l9.500 4.500L12 14ZM6.500 11.500V17c3.500 2.300 7.500 2.300 11 0v-5.500M21.500 9.500V15',
  work: 'M4 8.500h16V19H4ZM9 8.500V5.500h6v3M4 13h16M12 12v2',
  business:
    'M4.500 10.500V20h15v-9.500M3.500 9 5.500 4h13l2 5a2.800 2.800 0 0 1-5.600 0 2.900 2.900 0 0 1-5.800 0A2.800 2.800 0 0 1 3.500 9ZM10 20v-5.500h4V20',
  health: 'M9.500 4h5v5.500H20v5h-5.500V20h-5v-5.500H4v-5h5.500Z',
  house:
    'M5 20.500V4.500h9v16M14 10h5.500v10.500M3 20.500h18.500M8 8.500h3M8 12.500h3M8 16.500h3M16.500 14v.2M16.500 17.500v.2',
  marriage:
    'M12 20C7 16 3.500 13 3.500 9.300A4.300 4.300 0 0 1 12 7.800a4.300 4.300 0 0 1 8.500 1.500C20.500 13 17 16 12 20Z',
  elder: `${circle(10, 6, 2.8)}M6 20.500v-5c0-3 1.700-5 4-5s4 2 4 5l2.500 0M10 15v5.500M17.500 20.500v-6a1.500 1.500 0 0 1 3 0`,
  help: 'M3.500 13.500h3l4 2h3.500a1.500 1.500 0 0 1 0 3h-4M14.500 16.500l4.500-3a1.500 1.500 0 0 1 2 2.200L15 20.500H3.500M12.500 11c-2.500-2-4-3.300-4-5a2.100 2.100 0 0 1 4-.8 2.100 2.100 0 0 1 4 .8c0 1.700-1.500 3-4 5Z',
  disabled: `${circle(11, 4.8, 1.6)}M11 8v6h5l2.500 5.500M11 10.800h4.500M8.500 11.500a5 5 0 1 0 6.300 6.300`,
  veteran: 'M12 3.500l2.500 5.300 5.800.7-4.300 4 1.100 5.700L12 16.400l-5.100 2.800L8 13.500l-4.300-4 5.800-.7Z',
  travel: `M3.500 6h17v12.500h-17Z${circle(8.5, 11, 2)}M5.500 16c.5-1.600 1.600-2.300 3-2.300s2.500.7 3 2.300M14.500 10.500h3.500M14.500 14h3.500`,
  daily: 'M6 3.500h12V20.500l-3-1.800-3 1.800-3-1.800-3 1.800ZM9 8.500h6M9 12.500h6',
  farewell: 'M12 20.500V11M12 13c-4.500 0-6-2.500-6-6 4 0 6 2 6 6ZM12 11c0-4 2-6 6-6 0 3.500-1.500 6-6 6ZM6 20.500h12',
  more: `${circle(6, 12, 0.8)}${circle(12, 12, 0.8)}${circle(18, 12, 0.8)}`,
}
const tidy = (d) => d.replace(/(\.\d*?)0+(?=\D|$)/g, '$1').replace(/\.(?=\D|$)/g, '')
const svg = (d, colour, size = 24) =>
  `<svg xmlns='http://www.w3.org/2000/svg' width='${size}' height='${size}' viewBox='0 0 24 24' fill='none' stroke='${colour}' stroke-width='1.8' stroke-linecap='round' stroke-linejoin='round'><path d='${tidy(d)}'/></svg>`
const uri = (text) => `data:image/svg+xml,${text.replace(/[<>#%{}"]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`

// One strip for all: each picture on its own would repeat the same 170 signs of SVG around its path.
const names = Object.keys(icons)
const high = 24 * names.length
const strip = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 ${high}' fill='none' stroke='#000' stroke-width='1.8' stroke-linecap='round' stroke-linejoin='round'>${names
  .map((name, at) => `<path d='${tidy(icons[name])}'${at ? ` transform='translate(0 ${24 * at})'` : ''}/>`)
  .join('')}</svg>`
const rules = names.map((name, at) => {
  const place = `0 ${+((100 * at) / (names.length - 1)).toFixed(3)}%`
  return `.i-${name} {\n  --at: ${place};\n}`
})
writeFileSync(
  path.join(root, 'src/ui/icon.css'),
  `/* Written by config/taro/icons.mjs: change the drawing there. A mask takes the colour of the text around it;
   \`drawn\` has its drawing before its words and is no node more. */
.icon,
.drawn::before {
  --i: url("${uri(strip)}");
  display: inline-block;
  flex: none;
  width: var(--t4);
  height: var(--t4);
  background-color: currentColor;
  -webkit-mask: var(--i) var(--at) / 100% ${100 * names.length}% no-repeat;
  mask: var(--i) var(--at) / 100% ${100 * names.length}% no-repeat;
}
.drawn::before {
  content: "";
}
${rules.join('\n')}
`,
)
writeFileSync(
  path.join(root, 'src/ui/icon-names.ts'),
  `// Written by config/taro/icons.mjs.\nexport type IconName =\n${Object.keys(icons)
    .map((name) => `  | '${name}'`)
    .join('\n')}\n`,
)

mkdirSync(path.join(root, 'src/assets'), { recursive: true })
const chunk = (name, data) => {
  const body = Buffer.concat([Buffer.from(name), data])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}
/** From one colour to another in sixteen steps: a third of the bytes of a picture in full colour. */
const png = ([width, high], strengths, { palette, alpha }) => {
  const row = Math.ceil(width / 2)
  const data = Buffer.alloc(high * (row + 1))
  strengths.forEach((strength, at) => {
    const [x, y] = [at % width, Math.floor(at / width)]
    data[y * (row + 1) + 1 + (x >> 1)] |= Math.round(strength / 17) << (x % 2 ? 0 : 4)
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(high, 4)
  head.set([4, 3], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    ...(alpha ? [chunk('tRNS', Buffer.from(Array.from({ length: 16 }, (_, at) => at * 17)))] : []),
    chunk('IDAT', deflateSync(data, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
const rgb = (colour) => Buffer.from(colour.slice(1), 'hex')
const inOne = (colour) => ({ palette: Buffer.concat(Array(16).fill(rgb(colour))), alpha: true })
const between = (from, to) => {
  const [a, b] = [rgb(from), rgb(to)]
  const step = (at) => Buffer.from(a.map((one, part) => Math.round(one + ((b[part] - one) * at) / 15)))
  return { palette: Buffer.concat(Array.from({ length: 16 }, (_, at) => step(at))), alpha: false }
}
const strengthsOf = (page, picture) =>
  page.evaluate(async (src) => {
    const image = new Image()
    image.src = src
    await image.decode()
    const pen = Object.assign(document.createElement('canvas'), { width: 81, height: 81 }).getContext('2d')
    pen.drawImage(image, 4, 4, 73, 73)
    return [...pen.getImageData(0, 0, 81, 81).data].filter((_, at) => at % 4 === 3)
  }, picture)

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking'],
})
const page = await browser.newPage({ viewport: { width: 81, height: 81 } })
for (const name of ['home', 'services', 'inbox', 'me']) {
  const strengths = await strengthsOf(page, uri(svg(icons[name], '#000', 73)))
  for (const [state, colour] of [
    ['', '#737f8b'],
    ['-on', '#0b5f7a'],
    ['-dark', '#6cc3dc'],
  ])
    writeFileSync(path.join(root, `src/assets/${name}${state}.png`), png([81, 81], strengths, inOne(colour)))
}

/** 5:4, as WeChat shows a card; what it is stands in words below the sign. */
const calendar = 'M4 6h16v14H4ZM4 10.500h16M8.500 3.500v4M15.500 3.500v4M8 14h3.500v3H8Z'
const shared = {
  apply: [icons.services, '办事指南'],
  coming: [calendar, '社区活动'],
  voice: [icons.chat, '居民提案'],
}
const card = ([src, word]) =>
  page.evaluate(
    async ([src, word]) => {
      const image = new Image()
      image.src = src
      await image.decode()
      const pen = Object.assign(document.createElement('canvas'), { width: 500, height: 400 }).getContext('2d')
      pen.drawImage(image, 150, 60, 200, 200)
      pen.textAlign = 'center'
      pen.font = '500 44px "Noto Sans CJK SC", sans-serif'
      pen.fillText(word, 250, 336)
      return [...pen.getImageData(0, 0, 500, 400).data].filter((_, at) => at % 4 === 3)
    },
    [src, word],
  )
for (const [folder, [icon, word]] of Object.entries(shared)) {
  const strengths = await card([uri(svg(icon, '#000', 200)), word])
  mkdirSync(path.join(root, `src/${folder}/assets`), { recursive: true })
  writeFileSync(
    path.join(root, `src/${folder}/assets/share.png`),
    png([500, 400], strengths, between('#e3f0f4', '#0b5f7a')),
  )
}
await browser.close()
