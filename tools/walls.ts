import type { IForbiddenRuleType } from 'dependency-cruiser';

/** The floors of the house, lowest first. A file imports its own slice and lower floors. */
export const FLOORS = [
  ['kernel'],
  ['platform', 'ui'],
  ['accounts'],
  ['keeping'],
  ['sharing'],
  ['people'],
  ['evidence'],
  ['time'],
  ['notebook'],
  ['capabilities'],
  ['reflection', 'feedback'],
  ['mirror'],
  ['steps'],
  ['programs', 'reports'],
  ['app'],
] as const;

const TEST = '\\.test\\.tsx?$';
const CORE = [
  '^src/kernel/',
  '^src/.*/model\\.ts$',
  '^src/.*/model/',
  '^src/.*/[a-z-]*endpoints\\.ts$',
  '^src/.*/measures\\.ts$',
  '^src/.*/measures/',
  '^src/.*/read-[^/]+\\.ts$',
  '^src/.*/read-[^/]+/',
  '^src/time/core/',
  '^src/.*/kept\\.ts$',
  '^src/(notebook|capabilities)/catalog\\.ts$',
];
/** What runs in the browser: components, and the wording and geometry that lies beside them. */
const PAGES = [
  '\\.tsx$',
  '^src/ui/',
  '/page/',
  '^src/app/onboarding/',
  '^src/evidence/add-calendar/',
];
const STORE = ['/store\\.ts$', '/store/', '-store\\.ts$'];
const NODE_OR_SERVER = '^(node:|hono|@hono/|kysely|pg|pino|croner|undici|react|react-dom)';

export const RULES: IForbiddenRuleType[] = [
  ...FLOORS.flatMap(forbidHigherFloors),
  {
    name: 'no-sideways-capability',
    severity: 'error',
    comment: 'Capabilities do not know each other; what they share lies on a lower floor.',
    from: { path: '^src/capabilities/([^/]+)/' },
    to: { path: '^src/capabilities/[^/]+/', pathNot: '^src/capabilities/$1/' },
  },
  {
    name: 'only-policies-grant',
    severity: 'error',
    comment: 'A right comes from a policy, which asks who it is: a file may-….ts.',
    from: { path: '^src/', pathNot: ['/may-[^/]+\\.ts$', TEST] },
    to: { path: '^src/kernel/grant\\.ts$' },
  },
  {
    name: 'no-request-acts-as-operator',
    severity: 'error',
    comment: 'Whoever asks over the network is asked who they are.',
    from: { path: ['routes\\.ts$', '/routes/'], pathNot: TEST },
    to: { path: '^src/accounts/(may-operate-machine|workspaces-store)\\.ts$' },
  },
  {
    name: 'no-sideways-kind',
    severity: 'error',
    comment: 'Kinds of the notebook do not know each other; what their pages share is in page/.',
    from: { path: '^src/notebook/([^/]+)/', pathNot: TEST },
    to: {
      path: '^src/notebook/[^/]+/',
      pathNot: ['^src/notebook/$1/', '^src/notebook/page/'],
    },
  },
  {
    name: 'core-is-pure',
    severity: 'error',
    comment: 'The pure core has no database, HTTP, React, Node or DOM.',
    from: { path: CORE, pathNot: TEST },
    to: { path: '^src/', pathNot: CORE },
  },
  {
    name: 'core-without-node-and-server',
    severity: 'error',
    from: { path: CORE, pathNot: TEST },
    to: { path: [NODE_OR_SERVER, 'node_modules/(hono|@hono|kysely|pg|pino|croner|undici|react)'] },
  },
  {
    name: 'core-without-node-builtins',
    severity: 'error',
    from: { path: CORE, pathNot: TEST },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'pages-see-pages-ui-and-core',
    severity: 'error',
    comment: 'What runs in the browser loads nothing of the server.',
    from: { path: PAGES, pathNot: TEST },
    to: { path: '^src/', pathNot: [...PAGES, ...CORE, '\\.css$'] },
  },
  {
    name: 'only-stores-speak-sql',
    severity: 'error',
    from: { path: '^src/', pathNot: [...STORE, '^src/platform/database/', TEST] },
    to: { path: 'node_modules/kysely' },
  },
  {
    name: 'stores-see-model-kernel-platform',
    severity: 'error',
    from: { path: STORE, pathNot: TEST },
    to: {
      path: '^src/',
      pathNot: [
        ...STORE,
        '/model\\.ts$',
        '/model/',
        '^src/kernel/',
        '^src/platform/',
        '^src/.*/read-',
      ],
    },
  },
  {
    name: 'server-without-pages',
    severity: 'error',
    from: { path: '^src/', pathNot: [...PAGES, TEST] },
    to: { path: PAGES },
  },
  { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'nothing-missing',
    severity: 'error',
    comment: 'An import that does not resolve is one the walls cannot judge.',
    from: {},
    to: { couldNotResolve: true, pathNot: '\\.css$' },
  },
];

function forbidHigherFloors(floor: readonly string[], index: number): IForbiddenRuleType[] {
  return floor.map((slice) => {
    const higher = FLOORS.slice(index + 1).flat();
    const beside = floor.filter((other) => other !== slice);
    const refused = [...higher, ...beside];
    return {
      name: `floor-of-${slice}`,
      severity: 'error',
      comment: `${slice} imports its own slice and lower floors.`,
      from: { path: `^src/${slice}/`, pathNot: TEST },
      to: { path: refused.length > 0 ? `^src/(${refused.join('|')})/` : '^$' },
    };
  });
}
