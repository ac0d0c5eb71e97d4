/** The instruments: small, in rows, read at a glance. */
export const panelCss = `
#panel { display: flex; flex-direction: column; min-width: 0; min-height: 320px; border: 1px solid var(--line); border-radius: 14px;
  background: var(--card); overflow: hidden }
.tabs { flex: none; display: flex; flex-wrap: wrap; gap: 2px; padding: 8px 8px 0; border-bottom: 1px solid var(--line) }
.tabs button { display: flex; align-items: center; gap: 5px; min-height: 36px; padding: 0 8px; border: 0; border-radius: 8px 8px 0 0;
  border-bottom: 2px solid transparent; background: none; color: var(--ink-2); cursor: pointer; white-space: nowrap }
.tabs button:hover { background: var(--paper) }
.tabs button:focus-visible { outline-offset: -2px }
.tabs button[aria-selected=true] { border-color: var(--brand); color: var(--ink); font-weight: 600 }
.tabs i { font-style: normal; font-size: 12px; font-weight: 400; color: var(--ink-3) }
.tabs [data-bad] i { padding: 0 5px; border-radius: 6px; background: var(--han-soft); color: var(--han) }
.readings { flex: 1; min-height: 0; overflow: auto; scrollbar-width: thin }
.readings:focus-visible { outline-offset: -2px }
.readings table { width: 100%; border-collapse: collapse; font-size: 13px; font-variant-numeric: tabular-nums }
.readings th { position: sticky; top: 0; padding: 8px 8px; background: var(--card); color: var(--ink-3); font-weight: 500; text-align: left;
  white-space: nowrap; box-shadow: inset 0 -1px var(--line) }
.readings td { padding: 6px 8px; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere }
.readings th:first-child, .readings td:first-child { padding-left: 16px }
.readings td:nth-child(n + 3) { white-space: nowrap; color: var(--ink-2) }
.readings td:first-child { min-width: 64px }
.readings .bad td { background: var(--han-soft); color: var(--han) }
.readings .bad .link { color: inherit }
.readings code { font: 12px/1.5 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap }
.readings small { color: var(--ink-3); font-size: 13px; white-space: nowrap }
.link { padding: 0; border: 0; background: none; color: var(--brand); text-align: left; cursor: pointer }
.nothing { padding: 24px 16px; color: var(--ink-3) }
`
