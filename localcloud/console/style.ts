export const style = `
:root{--ink:#1c2733;--soft:#5b6875;--line:#dfe5ea;--back:#f4f6f8;--go:#0b5cad;--bad:#b3261e;--good:#1b6e3c}
*{box-sizing:border-box}body{margin:0;font:15px/1.55 system-ui,-apple-system,"PingFang SC","Noto Sans CJK SC",sans-serif;color:var(--ink);background:var(--back)}
header{display:flex;gap:16px;align-items:baseline;flex-wrap:wrap;padding:12px 16px;background:#26323f;color:#fff}header h1{font-size:18px;margin:0}header a{color:#cfe3f7}
nav{display:flex;overflow-x:auto;background:#fff;border-bottom:1px solid var(--line);position:sticky;top:0;z-index:1}
nav button{border:0;background:none;padding:12px 14px;min-height:44px;white-space:nowrap;color:var(--soft);border-bottom:3px solid transparent;cursor:pointer;font:inherit}
nav button[aria-selected=true]{color:var(--ink);border-color:var(--go);font-weight:600}
main{padding:16px;max-width:1280px;margin:0 auto}h2{font-size:16px;margin:20px 0 8px}h2:first-child{margin-top:0}
.card{background:#fff;border:1px solid var(--line);border-radius:8px;overflow-x:auto;margin-bottom:16px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:8px 12px;border-bottom:1px solid var(--line);vertical-align:top;white-space:nowrap}
td.wide{white-space:normal;min-width:220px;word-break:break-word}th{color:var(--soft);font-weight:500;font-size:13px}tr:last-child td{border-bottom:0}
tr.tap{cursor:pointer}tr.tap:hover{background:#eef3f8}.bad{color:var(--bad)}.good{color:var(--good)}.soft{color:var(--soft)}
pre{margin:0;padding:12px;white-space:pre-wrap;word-break:break-word;font:13px/1.5 ui-monospace,Menlo,monospace}
.row{display:flex;gap:8px;flex-wrap:wrap;align-items:center;margin-bottom:12px}
button.act{white-space:nowrap}button.act,select{min-height:44px;padding:8px 14px;border:1px solid var(--go);border-radius:8px;background:#fff;color:var(--go);font:inherit;cursor:pointer}
button.act:hover{background:#e8f1fa}.empty{padding:16px;color:var(--soft)}.note{color:var(--soft);font-size:13px}
#detail{position:sticky;bottom:0}#detail .card{max-height:50vh;overflow:auto;box-shadow:0 -6px 20px rgba(0,0,0,.15);margin:0}#detail h2{display:flex;justify-content:space-between;background:var(--back);margin:0;padding:8px 0}
:focus-visible{outline:2px solid var(--go);outline-offset:-2px}
`
