/** The desk: calm, so that the phone is what one looks at. */
export const deskCss = `
html { height: 100%; --desk: #dfe5e8; --ink: #16212e; --line: #c3ccd2; --card: #f4f6f8; --shell: #1b2126 }
html[data-theme=dark] { --desk: #0f151b; --ink: #eef3f7; --line: #2a3641; --card: #18212a; --shell: #05080a }
body { margin: 0; min-height: 100%; display: flex; flex-direction: column; background: var(--desk); color: var(--ink);
  font: 15px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }
.controls { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 24px; padding: 10px 24px;
  border-bottom: 1px solid var(--line); background: var(--card) }
.controls h1 { margin: 0 auto 0 0; font-size: 17px; font-weight: 600 }
.controls label { display: flex; align-items: center; gap: 8px }
.controls select { font: inherit; min-height: 36px; padding: 0 8px; border: 1px solid var(--line); border-radius: 8px;
  background: var(--desk); color: inherit }
main { flex: 1; display: flex; gap: 32px; padding: 24px; align-items: flex-start; justify-content: center }
.phone { flex: none; padding: 12px; border-radius: 52px; background: var(--shell);
  box-shadow: 0 0 0 2px var(--line), 0 24px 48px -16px rgb(0 0 0 / 45%) }
.screen { display: block; border: 0; border-radius: 40px; background: #fff }
#panel { flex: 1 1 420px; max-width: 720px; align-self: stretch }
#panel:empty { display: none }
@media (max-width: 560px) {
  .controls, #panel { display: none }
  main { padding: 0; display: block }
  .phone { padding: 0; border-radius: 0; box-shadow: none; position: fixed; inset: 0 }
  .screen { width: 100%; height: 100%; border-radius: 0 }
}
`
