/**
 * `npm run bench`: every figure of speed and weight with its bound. `-- --json` for machines; `-- page`, or the name of
 * any other part below, for a part. Exit code 1 where a bound is not held. Run it on a machine that does nothing else.
 */
import process from 'node:process';
import { attachmentsBench } from './attachments.bench.ts';
import { backupBench } from './backup.bench.ts';
import { caseBench } from './case.bench.ts';
import { deskSearchBench } from './desk-search.bench.ts';
import { type Figure, holds, printFigures } from './figure.ts';
import { filingBench } from './filing.bench.ts';
import { ledgerBench } from './ledger.bench.ts';
import { mattersBench } from './matters.bench.ts';
import { pageBench } from './page.bench.ts';
import { queueBench } from './queue.bench.ts';
import { rekeyBench } from './rekey.bench.ts';
import { screensBench } from './screens.bench.ts';
import { searchBench } from './search.bench.ts';

const parts: Record<string, () => Promise<Figure[]>> = {
	page: pageBench,
	attachments: attachmentsBench,
	case: caseBench,
	screens: screensBench,
	filing: () => filingBench([]),
	crowd: () => filingBench([1, 16, 64, 256]),
	ledger: ledgerBench,
	queue: queueBench,
	search: searchBench,
	backup: backupBench,
	rekey: rekeyBench,
	matters: mattersBench,
	'desk-search': deskSearchBench,
};

const asked = process.argv.slice(2).filter((word) => word in parts);
const json = process.argv.includes('--json');
const chosen = asked.length > 0 ? asked : ['page', 'crowd', 'ledger'];
const figures: Figure[] = [];
for (const part of chosen) {
	if (!json) console.error(`measuring: ${part} …`);
	figures.push(...(await parts[part]!()));
}
if (json) console.log(JSON.stringify(figures));
else printFigures(figures);
process.exit(figures.every(holds) ? 0 : 1);
