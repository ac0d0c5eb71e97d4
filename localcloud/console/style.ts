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
input,textarea{font:inherit;border:1px solid #8795a3;border-radius:8px;padding:8px 12px;min-height:44px;background:#fff;color:var(--ink);min-width:0}
textarea{width:100%;display:block;font:14px/1.5 ui-monospace,Menlo,monospace;margin-bottom:8px}input[type=checkbox]{min-height:0;width:22px;height:22px}
form.row input{flex:1 1 200px}.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:12px;align-items:end}.grid label{display:grid;gap:4px;font-size:13px;color:var(--soft)}
.grid label.check{display:flex;align-items:center;gap:8px;min-height:44px;grid-column:span 2;color:var(--ink);font-size:15px}.grid input,.grid select{width:100%}.grid .check input{width:22px}
.pad{padding:12px}.danger,button.act.danger{background:var(--bad);border-color:var(--bad);color:#fff}.said{background:#e1f0e6;border-radius:8px;padding:4px 12px}.said span{flex:1}.tight{margin:0;flex-wrap:nowrap}#wrong{min-height:1.5em;word-break:break-word}
@media (max-width:600px){main{padding:12px}thead{display:none}table,tbody{display:block}tr{display:flex;flex-wrap:wrap;gap:2px 14px;padding:10px 12px;border-bottom:1px solid var(--line);align-items:center}tr:last-child{border:0}
td,td.wide{display:block;padding:0;border:0;white-space:normal;min-width:0;word-break:break-word}td.wide{flex-basis:100%}td:empty{display:none}td:first-child{font-weight:600}
td[data-name]:not(:first-child)::before{content:attr(data-name) ' ';color:var(--soft);font-size:13px}.tight{flex-wrap:wrap}td .row{margin:4px 0}nav button{padding:12px 10px}}
:focus-visible{outline:2px solid var(--go);outline-offset:-2px}
`
