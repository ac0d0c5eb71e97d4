/** The desk: calm, so that the phone is what one looks at. Colours as in the web pages; every pair is 4.5:1 or more. */
export const deskCss = `
html { --desk: #e6eaee; --card: #fff; --paper: #f4f6f8; --ink: #16212e; --ink-2: #4a5766; --ink-3: #5c6874; --line: #d6dde4;
  --edge: #7f8b97; --brand: #0b5f7a; --brand-soft: #e3f0f4; --on-brand: #fff; --han: #a8281e; --han-soft: #fbeae8;
  --shell: #14191e; --shade: rgb(22 33 46 / 22%); color-scheme: light }
html[data-theme=dark] { --desk: #0b1015; --card: #141c24; --paper: #0f151b; --ink: #eef3f7; --ink-2: #b6c2cd; --ink-3: #97a4b1;
  --line: #2a3641; --edge: #6d7b88; --brand: #6cc3dc; --brand-soft: #143340; --on-brand: #06222c; --han: #ff9d92;
  --han-soft: #3a1d1a; --shell: #000; --shade: rgb(0 0 0 / 60%); color-scheme: dark }
*, ::before, ::after { box-sizing: border-box }
html, body { height: 100% }
body { margin: 0; display: flex; flex-direction: column; background: var(--desk); color: var(--ink);
  font: 14px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }
button, select, input { font: inherit; color: inherit }
:focus-visible { outline: 2px solid var(--brand); outline-offset: 2px }
h1, h2, p { margin: 0 }
.top { flex: none; display: flex; align-items: center; gap: 12px; height: 52px; padding: 0 24px; background: var(--card);
  border-bottom: 1px solid var(--line) }
.top h1 { font-size: 18px; font-weight: 600 }
.top nav { margin-left: auto; display: flex; gap: 4px }
.top a { min-height: 36px; padding: 0 12px; line-height: 36px; color: var(--brand); text-decoration: none; border-radius: 8px }
.top a:hover { background: var(--brand-soft) }
.quiet, .hint { color: var(--ink-3) }
main { flex: 1; display: grid; grid-template-columns: 232px auto minmax(400px, 1fr); gap: 24px; padding: 24px; min-height: 0 }
.stage { flex: none }
.phone { position: relative; width: max-content; padding: 12px; border-radius: 54px; background: var(--shell);
  box-shadow: 0 0 0 1.5px var(--edge), 0 28px 48px -20px var(--shade); transform-origin: 0 0 }
.screen { display: block; border: 0; border-radius: 42px; background: var(--paper) }
.phone[data-device=iphone]::after { content: ""; position: absolute; left: 50%; top: 22px; width: 104px; height: 26px;
  margin-left: -52px; border-radius: 13px; background: #000; pointer-events: none }
.phone[data-device=iphone-se], .phone[data-device=iphone-plus] { border-radius: 34px }
.phone[data-device=iphone-se] > *, .phone[data-device=iphone-plus] > * { border-radius: 22px }
.phone[data-device=android] { border-radius: 28px }
.phone[data-device=android] > * { border-radius: 16px }
.side { display: flex; flex-direction: column; gap: 12px; min-height: 0 }
.side section { padding: 12px; border: 1px solid var(--line); border-radius: 14px; background: var(--card) }
.side section:first-child { flex: 1 1 160px; min-height: 160px; display: flex; flex-direction: column; padding-bottom: 0; overflow: hidden }
.side h2 { margin-bottom: 8px; font-size: 13px; font-weight: 500; color: var(--ink-3) }
.who { flex: 1; min-height: 0; margin: 0 -12px; overflow: auto; scrollbar-width: thin }
.person { display: block; width: 100%; padding: 6px 12px; border: 0; background: none; text-align: left; cursor: pointer }
.person b { display: block; font-weight: 500 }
.person small { display: block; font-size: 12px; line-height: 1.4; color: var(--ink-3) }
.person:hover { background: var(--paper) }
.person:focus-visible { outline-offset: -2px }
.person[aria-current=true] { background: var(--brand-soft); box-shadow: inset 3px 0 var(--brand) }
.person[aria-current=true] b::after { content: " ✓"; color: var(--brand) }
summary { padding: 8px 12px; color: var(--brand); cursor: pointer }
.acts, .levers { display: grid; grid-template-columns: repeat(3, 1fr); gap: 8px }
.acts .act:first-child { grid-column: 1 / -1 }
.acts { grid-template-columns: 1fr 1fr }
.act, .lever { min-height: 36px; padding: 0 8px; border: 1px solid var(--line); border-radius: 8px; background: var(--card);
  cursor: pointer; white-space: nowrap }
.act:hover, .lever:hover { border-color: var(--brand) }
.act { color: var(--brand) }
.act.main { background: var(--brand); border-color: var(--brand); color: var(--on-brand) }
.lever[aria-checked=true] { background: var(--han-soft); border-color: var(--han); color: var(--han); font-weight: 600 }
.choice { display: flex; align-items: center; gap: 8px; color: var(--ink-2) }
.choice + .choice { margin-top: 8px }
.choice span { flex: none; width: 58px }
.choice select, dialog input, dialog select { flex: 1; width: 100%; min-width: 0; min-height: 36px; padding: 0 8px;
  border: 1px solid var(--edge); border-radius: 8px; background: var(--card); color: var(--ink) }
.sheet { width: min(440px, calc(100vw - 32px)); padding: 24px; border: 1px solid var(--line); border-radius: 14px;
  background: var(--card); color: var(--ink) }
.sheet::backdrop { background: rgb(8 14 20 / 55%) }
.sheet form { display: grid; gap: 12px }
.sheet h2 { font-size: 18px }
.sheet label { display: grid; gap: 4px }
.sheet .wrong { color: var(--han) }
.sheet .wrong:empty { display: none }
.sheet .hint { font-size: 13px; margin-top: -8px }
.answers { display: flex; justify-content: flex-end; gap: 8px }
.answers .act { min-height: 44px; padding: 0 24px }
.handle, .veil { display: none }
html[data-panel-closed] main { grid-template-columns: 232px auto 1fr }
html[data-panel-closed] #panel { display: none }
html[data-panel-closed] .stage { margin: 0 auto }
@media (min-width: 1101px) { main { height: calc(100vh - 52px); min-height: 640px } }
@media (max-width: 1100px) {
  main { grid-template-columns: 232px 1fr }
  .stage { margin: 0 auto }
  .side { max-height: 860px }
  #panel { grid-column: 1 / -1 }
}
@media (max-width: 560px) {
  .top, #panel { display: none }
  main { display: block; padding: 0 }
  .phone { position: fixed; inset: 0; width: auto; padding: 0; border-radius: 0; box-shadow: none }
  .phone > * { inset: 0; border-radius: 0 }
  .screen { width: 100%; height: 100% }
  .handle { display: grid; place-content: center; position: fixed; left: 0; top: 42%; z-index: 3; width: 24px; min-height: 64px; padding: 8px 0;
    border: 0; border-radius: 0 10px 10px 0; background: rgb(20 25 30 / 72%); color: #fff; font-size: 12px; writing-mode: vertical-rl;
    cursor: pointer }
  .side { position: fixed; left: 0; right: 0; bottom: 0; z-index: 5; max-height: 84vh; padding: 12px; gap: 8px; border-radius: 18px 18px 0 0;
    background: var(--desk); overflow: auto; visibility: hidden; transform: translateY(100%); transition: transform .18s, visibility .18s }
  .side section:first-child { flex: none; height: 46vh }
  .side section:last-child { display: none }
  .person { min-height: 48px }
  .act, .lever { min-height: 44px }
  html[data-side] .side { visibility: visible; transform: none }
  html[data-side] .veil { display: block; position: fixed; inset: 0; z-index: 4; background: rgb(8 14 20 / 55%) }
}
@media (max-width: 560px) and (prefers-reduced-motion: reduce) { .side { transition: none } }
`
