/** The frame's own looks; every class begins with `phone-`, so that the program's wxss does not meet it. */
export const shellCss = `
*, ::before, ::after { -webkit-tap-highlight-color: transparent }
html, body { height: 100%; margin: 0; overflow: hidden; overscroll-behavior: none }
body { display: flex; flex-direction: column; font: 16px/1.4 -apple-system, "PingFang SC", "Noto Sans CJK SC",
  "Helvetica Neue", "Microsoft YaHei", sans-serif; background: #fff; color: #000; -webkit-text-size-adjust: none }
html[data-theme=dark] body { color-scheme: dark; background: #191919 }
[hidden] { display: none !important }
.phone-bar { flex: none; position: relative; z-index: 10; background: #000; color: #fff }
.phone-bar.phone-custom { position: absolute; left: 0; right: 0; top: 0; background: none; pointer-events: none }
.phone-bar.phone-custom .phone-title, .phone-bar.phone-custom .phone-back { visibility: hidden }
.phone-bar.phone-custom .phone-capsule { pointer-events: auto }
.phone-status { height: var(--phone-safe-top); overflow: hidden; display: flex; align-items: center;
  justify-content: space-between; padding: 0 24px; font: 600 15px/1 -apple-system, sans-serif }
.phone-battery { width: 22px; height: 10px; border: 1.5px solid; border-radius: 3px; padding: 1.5px; box-sizing: content-box }
.phone-battery::before { content: ""; display: block; width: 80%; height: 100%; border-radius: 1px; background: currentcolor }
.phone-home-line { position: fixed; z-index: 90; left: 50%; bottom: 8px; width: 134px; height: 5px; margin-left: -67px;
  border-radius: 3px; background: #000; pointer-events: none }
html[data-theme=dark] .phone-home-line { background: #fff }
.phone-failed { padding: 24px; color: #fa5151 }
.phone-bar-row { height: 44px; position: relative; display: flex; align-items: center; justify-content: center }
.phone-title { margin: 0; padding: 0 104px; font-size: 17px; font-weight: 500; line-height: 44px; white-space: nowrap;
  overflow: hidden; text-overflow: ellipsis; max-width: 100%; box-sizing: border-box }
.phone-title.phone-loading::before { content: ""; display: inline-block; width: 12px; height: 12px; margin-right: 8px;
  border: 2px solid; border-right-color: transparent; border-radius: 50%; animation: phone-turn 1s linear infinite }
.phone-bar button, .phone-tabs button { font: inherit; color: inherit; border: 0; background: none; padding: 0; margin: 0 }
.phone-back { position: absolute; left: 0; top: 0; width: 44px; height: 44px; cursor: pointer }
.phone-back::before { content: ""; position: absolute; left: 18px; top: 15px; width: 11px; height: 11px;
  border: solid; border-width: 0 0 2px 2px; transform: rotate(45deg) }
.phone-back.phone-home::before { left: 12px; top: 12px; width: 20px; height: 20px; border: 0; transform: none;
  background: currentcolor; mask: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'%3E%3Cpath d='M3 9l7-6 7 6v8h-5v-5H8v5H3z' fill='none' stroke='%23000' stroke-width='1.8'/%3E%3C/svg%3E") }
.phone-capsule { position: absolute; right: 7px; top: 6px; width: 87px; height: 32px; box-sizing: border-box;
  display: flex; border: 1px solid rgb(255 255 255 / 25%); border-radius: 16px; background: rgb(0 0 0 / 15%); color: #fff }
.phone-capsule button { flex: 1; position: relative; cursor: pointer }
.phone-bar[data-front=black] .phone-capsule { border-color: rgb(0 0 0 / 12%); background: rgb(255 255 255 / 60%); color: #000 }
.phone-bar[data-front=black] .phone-capsule-more { border-color: rgb(0 0 0 / 14%) !important }
.phone-capsule-more { border-right: 1px solid rgb(255 255 255 / 20%) !important }
.phone-capsule-more::before { content: ""; position: absolute; left: 50%; top: 50%; width: 5px; height: 5px;
  margin: -2.5px; border-radius: 50%; background: currentcolor; box-shadow: -8px 0 0 -1px, 8px 0 0 -1px }
.phone-capsule-close::before { content: ""; position: absolute; left: 50%; top: 50%; width: 15px; height: 15px;
  margin: -9.5px; border: 2px solid; border-radius: 50% }
.phone-capsule-close::after { content: ""; position: absolute; left: 50%; top: 50%; width: 7px; height: 7px;
  margin: -3.5px; border-radius: 50%; background: currentcolor }
.phone-views { flex: 1; min-height: 0; position: relative }
.phone-webview { position: absolute; inset: 0; overflow: hidden; container-type: size }
.phone-scroller { position: absolute; inset: 0; overflow: hidden auto; -webkit-overflow-scrolling: touch;
  scrollbar-width: none; outline-offset: -3px }
.phone-scroller::-webkit-scrollbar { display: none }
.phone-tabs { flex: none; position: relative; z-index: 10; display: flex; padding-bottom: var(--phone-safe-bottom) }
.phone-tabs::before { content: ""; position: absolute; left: 0; right: 0; top: 0; height: 1px; transform: scaleY(.5);
  background: rgb(0 0 0 / 33%) }
.phone-tabs[data-line=white]::before { background: rgb(255 255 255 / 33%) }
.phone-tabs button { flex: 1; height: 50px; position: relative; display: flex; flex-direction: column; cursor: pointer;
  align-items: center; justify-content: center; font-size: 10px; line-height: 14px }
.phone-tabs img { width: 28px; height: 28px }
.phone-tabs i { position: absolute; left: calc(50% + 6px); top: 3px; min-width: 18px; height: 18px; padding: 0 5px;
  box-sizing: border-box; border-radius: 9px; background: #fa5151; color: #fff; font: 12px/18px sans-serif; text-align: center }
.phone-tabs i.phone-dot { min-width: 8px; width: 8px; height: 8px; padding: 0; left: calc(50% + 10px) }
.phone-bar button:focus-visible, .phone-tabs button:focus-visible, wx-page [tabindex]:focus-visible { outline: 2px solid #10aeff; outline-offset: -2px }
wx-page { display: block; min-height: 100% }
wx-missing { display: block; border: 2px solid #fa5151; color: #fa5151; background: #fff; padding: 4px; font: 12px/1.4 monospace }
wx-missing::before { content: "<" attr(data-tag) "> 还没有实现" }
@keyframes phone-turn { to { transform: rotate(1turn) } }
`
