/** What lies over the page for a while: masks, dialogs, sheets, toasts. */
export const overlayCss = `
.phone-overlays { position: relative; z-index: 100; --card: #fff; --words: rgb(0 0 0 / 90%); --faint: rgb(0 0 0 / 55%);
  --line: rgb(0 0 0 / 10%); --under: #f7f7f7; --green: #07c160; --link: #576b95 }
html[data-theme=dark] .phone-overlays { --card: #2c2c2c; --words: rgb(255 255 255 / 85%); --faint: rgb(255 255 255 / 58%);
  --line: rgb(255 255 255 / 10%); --under: #1e1e1e; --link: #8fa6d1 }
.phone-overlays button { font: inherit; color: inherit; border: 0; background: none; padding: 0; margin: 0; cursor: pointer }
.phone-overlays button:focus-visible, .phone-overlays input:focus-visible { outline: 2px solid #10aeff; outline-offset: -2px }
.phone-overlays textarea:focus-visible, .phone-overlays select:focus-visible { outline: 1px solid #10aeff; outline-offset: -1px }
.phone-mask { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center }
.phone-dialog { background: rgb(0 0 0 / 60%) }
.phone-dialog-bottom { align-items: flex-end }
.phone-dialog-whole { align-items: stretch }
.phone-sheet { box-sizing: border-box; background: var(--card); color: var(--words); outline: 0 }
.phone-sheet-middle { width: 320px; max-width: 86%; border-radius: 12px; text-align: center; overflow: hidden }
.phone-sheet-middle h2 { margin: 32px 24px 0; font-size: 17px; font-weight: 700; line-height: 1.4 }
.phone-sheet-middle p { margin: 16px 24px 32px; font-size: 17px; line-height: 1.4; color: var(--faint);
  white-space: pre-line; overflow-wrap: anywhere; max-height: 50vh; overflow: auto }
.phone-sheet-middle p:first-child { margin-top: 32px; color: inherit }
.phone-sheet-middle textarea { width: calc(100% - 48px); height: 96px; box-sizing: border-box; margin: 16px 0 24px;
  padding: 12px; border: 0; border-radius: 6px; background: var(--line); font: inherit; color: inherit; resize: none }
.phone-answers { display: flex; border-top: 1px solid var(--line) }
.phone-answers button { flex: 1; height: 56px; font-weight: 500; font-size: 17px; color: var(--answer) }
.phone-answers button + button { border-left: 1px solid var(--line) }
html[data-theme=dark] .phone-answers button { filter: invert(1) hue-rotate(180deg) }
html[data-theme=dark] .phone-answers button + button { border-color: rgb(0 0 0 / 10%) }
.phone-sheet-bottom { width: 100%; max-height: 84%; overflow: auto; border-radius: 12px 12px 0 0; font-size: 17px;
  padding-bottom: var(--phone-safe-bottom); animation: phone-rise .2s ease-out }
.phone-sheet-whole { width: 100%; overflow: auto; padding: var(--phone-safe-top) 0 var(--phone-safe-bottom) }
.phone-overlays .phone-act { display: block; width: 100%; min-height: 56px; padding: 8px 16px; text-align: center;
  color: var(--answer, inherit); border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
.phone-overlays .phone-act small { display: block; font-size: 12px; line-height: 1.4; color: var(--faint) }
.phone-overlays .phone-act-cancel { border-top: 8px solid var(--under); border-bottom: 0; min-height: 64px }
.phone-act-note { margin: 0; padding: 16px 24px; font-size: 13px; color: var(--faint); text-align: center;
  border-bottom: 1px solid var(--line) }
@keyframes phone-rise { from { transform: translateY(24%); opacity: .4 } }
@media (prefers-reduced-motion: reduce) { .phone-sheet-bottom { animation: none } }
.phone-toast { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; pointer-events: none }
.phone-toast.phone-mask { pointer-events: auto }
.phone-toast > div { min-width: 104px; max-width: 60%; box-sizing: border-box; padding: 20px 16px; border-radius: 8px;
  background: rgb(76 76 76 / 96%); color: #fff; text-align: center }
.phone-toast p { margin: 0; font-size: 14px; line-height: 1.5; overflow-wrap: anywhere }
.phone-toast p:empty { display: none }
.phone-toast img { display: block; width: 40px; height: 40px; margin: 0 auto 10px; object-fit: contain }
.phone-toast [data-icon=none] { min-width: 0; max-width: 80%; padding: 12px }
.phone-toast [data-icon=success]::before, .phone-toast [data-icon=error]::before { display: block; height: 40px;
  margin-bottom: 10px; font: 36px/40px sans-serif }
.phone-toast [data-icon=success]::before { content: "✓" }
.phone-toast [data-icon=error]::before { content: "!" }
.phone-toast [data-icon=loading]::before { content: ""; display: block; width: 36px; height: 36px; box-sizing: border-box;
  margin: 0 auto 12px; border: 3px solid; border-right-color: transparent; border-radius: 50%;
  animation: phone-turn 1s linear infinite }
`
