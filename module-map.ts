/**
 * Who may import whom. `npm run check` reads this and names every import that is not allowed; rule 1 of the house is
 * written down here and nowhere else. To allow a new edge, change this file in the same commit and say why.
 */

/** Which modules a module may use (through `contract.ts` or `server/index.ts`). No cycles. */
export const MODULES: Record<string, readonly string[]> = {
	ledger: [],
	// A change of the list of topics stands on the ledger.
	registry: ['ledger'],
	procedures: [],
	people: ['ledger', 'registry'],
	cases: ['people', 'registry', 'procedures', 'ledger'],
	matters: ['people', 'registry', 'procedures', 'ledger'],
	// A desk sees what came of its own cases.
	figures: ['cases', 'people', 'procedures', 'registry', 'ledger'],
	deadlines: ['matters', 'people', 'registry', 'procedures', 'ledger'],
	// Sides of a matter agree on a mediator; what came of it leaves in the bands of the figures.
	conciliation: ['matters', 'figures', 'people', 'registry', 'procedures', 'ledger'],
	agreements: ['people', 'procedures', 'registry', 'ledger'],
	// Of `cases` it uses the file that knows spreadsheets, and nothing else.
	inspections: ['cases', 'people', 'procedures', 'registry', 'ledger'],
	intake: ['cases', 'people', 'registry', 'procedures', 'ledger'],
	administration: ['cases', 'intake', 'people', 'registry', 'procedures', 'ledger'],
};

/**
 * Whose words a module knows besides: it may import the `contract.ts` and nothing else. A desk opens what was filed,
 * so `cases` knows the sealed shapes of `intake`, which hands referrals to `cases`.
 */
export const KNOWS_WORDS_OF: Record<string, readonly string[]> = {
	cases: ['intake'],
	registry: ['people'],
};

/**
 * What a file is, by its path; the first line that fits counts. Tools (tests, stories, commands for developers and
 * the example data, which stand for people's browsers) may import anything.
 */
export const LAYERS: readonly (readonly [Layer, RegExp])[] = [
	[
		'tools',
		/\.test\.ts$|(^|\/)(fixtures?|test-[\w.-]+)(\.ts$|\/)|^(scripts|bench|scenarios|db\/example)\/|^[\w.-]+\.ts$/,
	],
	['opening', /^crypto\/open[\w-]*\.ts$/],
	['forms', /^crypto\/(bytes|canonical|sealed)\.ts$/],
	['crypto', /^crypto\//],
	['law', /^law\//],
	['platform server', /^platform\/server\//],
	['platform', /^platform\//],
	['database types', /^db\/generated\//],
	['contract', /^modules\/\w+\/contract\.ts$/],
	['core', /^modules\/\w+\/core\//],
	['face', /^modules\/\w+\/server\/index\.ts$/],
	['server', /^modules\/\w+\/server\//],
	['command', /^modules\/\w+\/(commands|witness)\//],
	['browser', /^modules\/\w+\/browser\//],
	['messages', /^modules\/\w+\/ui\/messages(\.\w+)?\.ts$/],
	['ui', /^modules\/\w+\/ui\//],
	['page server', /^src\/(lib\/server\/|.*(\.server\.ts|\+server\.ts)$)/],
	['design', /^src\/(ui|lib)\//],
	['composition', /^app\//],
	['page', /^src\//],
];

export type Layer =
	| 'tools'
	| 'opening'
	| 'forms'
	| 'crypto'
	| 'law'
	| 'platform server'
	| 'platform'
	| 'database types'
	| 'contract'
	| 'core'
	| 'face'
	| 'server'
	| 'command'
	| 'browser'
	| 'messages'
	| 'ui'
	| 'design'
	| 'composition'
	| 'page server'
	| 'page';

export type LayerRule = {
	/** Layers of the same module, or outside all modules. */
	own: readonly Layer[];
	/** Layers of other modules, where MODULES allows; pages and the composition may use those of any module. */
	others: readonly Layer[];
	/** Whether it runs in Node only and may import `node:` and the database driver. */
	node: boolean;
};

/**
 * Nothing that runs on the server may reach `opening` or `browser`: that is how the server cannot open what people
 * sealed. `forms` are how bytes are written down (no keys, no randomness), which pure code may use too.
 */
export const RULES: Record<Exclude<Layer, 'tools'>, LayerRule> = {
	forms: { own: ['forms'], others: [], node: false },
	crypto: { own: ['forms', 'crypto'], others: [], node: false },
	opening: { own: ['forms', 'crypto', 'opening'], others: [], node: false },
	law: { own: ['law'], others: [], node: false },
	platform: { own: ['platform', 'forms'], others: [], node: false },
	'platform server': {
		own: ['platform', 'platform server', 'forms', 'database types'],
		others: [],
		node: true,
	},
	'database types': { own: ['platform'], others: [], node: false },
	contract: { own: ['contract', 'core', 'platform', 'forms'], others: ['contract'], node: false },
	core: { own: ['core', 'contract', 'platform', 'forms'], others: ['contract'], node: false },
	face: {
		own: [
			'face',
			'server',
			'core',
			'contract',
			'platform',
			'platform server',
			'forms',
			'crypto',
			'database types',
		],
		others: ['contract', 'face'],
		node: true,
	},
	server: {
		own: [
			'face',
			'server',
			'core',
			'contract',
			'platform',
			'platform server',
			'forms',
			'crypto',
			'database types',
		],
		others: ['contract', 'face'],
		node: true,
	},
	command: {
		own: [
			'command',
			'face',
			'server',
			'core',
			'contract',
			'ui',
			'messages',
			'platform',
			'platform server',
			'forms',
		],
		others: ['contract'],
		node: true,
	},
	browser: {
		own: ['browser', 'core', 'contract', 'platform', 'forms', 'crypto', 'opening'],
		others: ['contract', 'browser'],
		node: false,
	},
	messages: { own: ['messages', 'platform', 'contract'], others: [], node: false },
	ui: {
		own: [
			'ui',
			'messages',
			'browser',
			'core',
			'contract',
			'design',
			'platform',
			'forms',
			'crypto',
			'opening',
		],
		others: ['contract', 'browser', 'ui', 'messages'],
		node: false,
	},
	design: { own: ['design', 'platform'], others: [], node: false },
	composition: {
		own: ['composition', 'platform', 'platform server', 'forms', 'crypto', 'database types'],
		others: ['contract', 'face'],
		node: true,
	},
	'page server': {
		own: ['page server', 'page', 'composition', 'design', 'platform', 'platform server', 'forms', 'crypto'],
		others: ['contract', 'face', 'messages'],
		node: true,
	},
	page: {
		own: ['page', 'design', 'platform', 'forms'],
		others: ['contract', 'ui', 'messages', 'browser'],
		node: false,
	},
};

/** The one module that may read the law; the law itself imports its types alone. */
export const LAW_READER = 'procedures';
