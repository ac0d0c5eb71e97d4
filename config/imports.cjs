const only = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

/** Who may import whom: see CONTRIBUTING.md, "The import law". */
module.exports = {
  forbidden: [
    only('types-import-nothing', { path: '^types/' }, { path: '^(cloudfunctions|src|localcloud|tests|config)/' }, 'the contract depends on nobody'),
    only('types-import-zod-only', { path: '^types/', pathNot: '^types/z\\.ts$' }, { dependencyTypes: ['npm', 'npm-dev', 'core'] }, 'zod comes in through types/z.ts'),
    only('functions-not-pages', { path: '^cloudfunctions/' }, { path: '^(src|localcloud|tests|config)/' }, 'rules know no screen and no emulator'),
    only('domains-apart', { path: '^cloudfunctions/([^/]+)/' }, { path: '^cloudfunctions/', pathNot: '^cloudfunctions/($1|kernel)/' }, 'a domain never imports another'),
    only('kernel-knows-no-domain', { path: '^cloudfunctions/kernel/' }, { path: '^cloudfunctions/', pathNot: '^cloudfunctions/kernel/' }, 'the kernel knows no domain'),
    only('pages-not-functions', { path: '^src/' }, { path: '^(cloudfunctions|localcloud|tests|config)/' }, 'pages know the contract, not the deed'),
    only('features-apart', { path: '^src/features/([^/]+)/' }, { path: '^src/features/', pathNot: '^src/features/$1/' }, 'features never import each other'),
    only('ui-looks-only', { path: '^src/ui/' }, { path: '^(types/(?!forms)|src/(lib|features|pages|apply|mine|admin)/)' }, 'looks know no domain and make no call; a form field is no domain'),
    only('lib-below-pages', { path: '^src/lib/' }, { path: '^src/(features|pages|apply|mine|admin|ui)/' }, 'lib is below what people see'),
    only('localcloud-alone', { path: '^localcloud/' }, { path: '^(types|cloudfunctions|src|tests|config)/' }, 'the emulator knows no product'),
    only('no-circles', {}, { circular: true }, 'callee below caller'),
    only('nothing-unresolved', {}, { couldNotResolve: true, pathNot: '^(\\./\\.\\./)*dist/' }, 'every import is there'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '(^|/)(dist|\\.cache)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
  },
}
