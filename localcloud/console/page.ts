import { script } from './script'
import { style } from './style'

/** The console: one page without a framework. */
export const consolePage = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>本机云 · 控制台</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body>
<header><h1>本机云 · 控制台</h1><a href="/">居民端</a><a href="/admin">管理端</a></header>
<nav id="tabs" role="tablist" aria-label="控制台"></nav>
<main id="view"><div class="card"><div class="empty">正在读取…</div></div></main>
<script>${script}</script>
</body>
</html>`
