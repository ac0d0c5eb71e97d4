const only = (name, { from, to, why }) => ({ name, severity: 'error', comment: why, from, to })

/** Who may import whom: see CONTRIBUTING.md, "The import law". */
module.exports = {
  forbidden: [
    only('types-import-nothing', {
      from: { path: '^types/' },
      to: { path: '^(cloudfunctions|src|localcloud|tests|config)/' },
      why: 'the contract depends on nobody',
    }),
    only('types-import-zod-only', {
      from: { path: '^types/', pathNot: '^types/z\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
      why: 'zod comes in through types/z.ts',
    }),
    only('functions-not-pages', {
      from: { path: '^cloudfunctions/' },
      to: { path: '^(src|localcloud|tests|config)/' },
      why: 'rules know no screen and no emulator',
    }),
    only('domains-apart', {
      from: { path: '^cloudfunctions/([^/]+)/' },
      to: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/($1|kernel)/' },
      why: 'a domain never imports another',
    }),
    only('kernel-knows-no-domain', {
      from: { path: '^cloudfunctions/kernel/' },
      to: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/kernel/' },
      why: 'the kernel knows no domain',
    }),
    only('pages-not-functions', {
      from: { path: '^src/' },
      to: { path: '^(cloudfunctions|localcloud|tests|config)/' },
      why: 'pages know the contract, not the deed',
    }),
    only('features-apart', {
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
      why: 'features never import each other',
    }),
    only('ui-looks-only', {
      from: { path: '^src/ui/' },
      to: {
        path: '^(types/(?!forms)|src/(lib/(?!settings|routes|ways)|features|pages|apply|mine|coming|voice|meet|admin)/)',
      },
      why: 'looks know no domain and make no call; a form field is no domain, and where a failure leads to no call',
    }),
    only('lib-below-pages', {
      from: { path: '^src/lib/' },
      to: { path: '^src/(features|pages|apply|mine|coming|voice|meet|admin|ui)/' },
      why: 'lib is below what people see',
    }),
    only('localcloud-alone', {
      from: { path: '^localcloud/' },
      to: { path: '^(types|cloudfunctions|src|tests|config)/' },
      why: 'the emulator knows no product',
    }),
    only('no-circles', { from: {}, to: { circular: true }, why: 'callee below caller' }),
    only('nothing-unresolved', {
      from: {},
      to: { couldNotResolve: true, pathNot: '^(\\./\\.\\./)*dist/' },
      why: 'every import is there',
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '(^|/)(dist|\\.cache)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
