import esbuild from 'esbuild';import path from 'node:path';import {spawnSync} from 'node:child_process'
const root='/tmp/trees/calls';const [name,code]=process.argv.slice(2);const outfile=path.join(root,'.cache/bench',name+'.mjs')
await esbuild.build({stdin:{contents:code,resolveDir:root,loader:'ts'},bundle:true,platform:'node',target:'node20',format:'esm',packages:'external',alias:{'dayjs/plugin/utc':path.join(root,'node_modules/dayjs/plugin/utc.js')},outfile,logLevel:'warning'})
process.env.CHROME_PATH='/usr/bin/chromium'
process.exit(spawnSync(process.execPath,[outfile],{cwd:root,stdio:'inherit'}).status)
