import path from 'node:path'
import { pathToFileURL } from 'node:url'
import esbuild from 'esbuild'
import { root } from './install.mjs'

const sources = path.join(root, 'localcloud')
const common = { bundle: true, charset: 'utf8', logLevel: 'warning', absWorkingDir: root }
const from = (...names) => names.map((name) => path.join(sources, name))

/** Bundles the cloud for Node, and beside it what the phone on the table runs in a browser. */
export const bundleLocalcloud = async (outdir) => {
  await esbuild.build({
    ...common,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    entryPoints: from('main.ts', 'server.ts', 'backup.ts', 'functions/worker.ts'),
    outdir,
    outbase: sources,
  })
  await esbuild.build({
    ...common,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    minify: true,
    sourcemap: 'linked',
    entryPoints: from('phone/client/screen.ts', 'phone/client/desk.ts', 'phone/client/decode.ts'),
    outdir: path.join(outdir, 'phone'),
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await bundleLocalcloud(process.argv[2])
