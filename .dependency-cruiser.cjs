// The two sentences of the house, as errors: slices in reading order; rules <- store <- http, rules <- web.
const slices = ['basics', 'offices', 'procedures', 'people', 'papers', 'notices', 'dossiers', 'sync', 'teams', 'outreach', 'directives', 'planning', 'reports', 'sites', 'server'];
const tests = '[.]test[.]tsx?$';

const readingOrder = slices.map((slice, index) => ({
  name: `reading-order-${slice}`,
  comment: `${slice} knows only what comes before it`,
  severity: 'error',
  from: { path: `^src/${slice}/`, pathNot: tests },
  to: { path: `^src/(${slices.slice(index + 1).join('|') || 'none'})/` },
}));

module.exports = {
  forbidden: [
    ...readingOrder,
    { name: 'rules-are-pure', severity: 'error', from: { path: '^src/[^/]+/rules/', pathNot: tests }, to: { pathNot: ['^src/[^/]+/rules/', '^node_modules/(typebox|@noble)/'] } },
    { name: 'store-knows-no-http-or-web', severity: 'error', from: { path: '^src/[^/]+/store/' }, to: { path: '^src/[^/]+/(http|web)/' } },
    { name: 'http-knows-no-web', severity: 'error', from: { path: '^src/(?!sites)[^/]+/http/' }, to: { path: '^src/[^/]+/web/' } },
    {
      name: 'web-never-loads-the-server',
      severity: 'error',
      from: { path: '^src/([^/]+/web|sites/[^/]+/(web|browser))/', pathNot: tests },
      to: { path: '^src/([^/]+/(store|http)|server)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'http-is-not-imported-by-other-slices',
      comment: 'basics/http is the ground that all routes stand on',
      severity: 'error',
      from: { path: '^src/([^/]+)/http/', pathNot: '^src/sites/' },
      to: { path: '^src/[^/]+/http/', pathNot: ['^src/$1/http/', '^src/basics/http/'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-drawers', severity: 'error', from: {}, to: { path: '^src/.*/(shared|utils|helpers|services|types|common)/' } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
  },
};
