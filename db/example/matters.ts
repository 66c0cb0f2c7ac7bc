/** Two matters of the disputes desk, as the browsers of a union and of an employer write them: a collective dispute, and a bargaining round. */
import { openMatter } from '#modules/matters/browser/open-matter.ts';
import { type MatterPlace, sealOwn, sealSay, signMatterAct } from '#modules/matters/browser/seal-matter.ts';
import type {
	MatterActKind,
	MatterActs,
	MatterDetail,
	MatterFact,
	MatterParties,
} from '#modules/matters/contract.ts';
import { newId } from '#modules/people/browser/make-member.ts';
import type { DeskKind, DeskStatement, Id } from '#modules/people/contract.ts';
import { addDays, type PlainDate } from '#platform/plain-date.ts';
import { type Desk, must } from './browser.ts';

type Clear = Exclude<MatterActKind, 'own' | 'say'>;

interface Writer {
	readonly desk: Desk;
	readonly statement: DeskStatement;
}

export async function foundMatters(union: Desk, employer: Desk, today: PlainDate): Promise<void> {
	const { desks, employers } = await must(union.send<MatterParties>('GET', '/api/desk/parties'));
	const of = (kind: DeskKind) => desks.find(({ statement }) => statement.kind === kind)!.statement;
	const workers: Writer = { desk: union, statement: of('union') };
	const company: Writer = { desk: employer, statement: of('employer') };
	const about = employers.find(({ names }) => names.kk.includes('«А»'))!.id;
	const ago = (days: number) => addDays(today, -days);

	const dispute = await found(workers, {
		side: 'workers',
		procedure: 'collective-dispute',
		title: 'Түнгі ауысым ақысы (мысал)',
		employer: about,
		outside: [{ side: 'state', name: 'Еңбек инспекциясы (мысал)' }],
	});
	await fact(workers, dispute, day('demands-approved', ago(5)));
	await fact(workers, dispute, day('demands-sent', ago(4)));
	await fact(workers, dispute, day('demands-received', ago(3)));
	await fact(workers, dispute, { kind: 'circumstance', id: 'letter', value: 'demands' });
	await fact(workers, dispute, { kind: 'quantity', id: 'employees', value: 420 });
	await write(workers, dispute, 'invite', { invited: company.statement.desk, side: 'employer' });
	await write(workers, dispute, 'invite', { invited: of('conciliation').desk, side: 'neutral' });
	const kept = {
		facts: [{ fact: { kind: 'quantity', id: 'demand-present', value: 301 } as const, contests: null }],
		note: 'Жиналыс хаттамасы кәсіподақта сақтаулы. Әзірге бөліспейміз.',
	};
	const own = await sealOwn(union.keyring, await next(union, dispute), workers.statement, kept);
	await post(union, dispute, own);
	await fact(company, dispute, day('demands-received', ago(2)), await contestedBy(union, dispute));
	const holders = [workers.statement, company.statement, of('conciliation')];
	const at = await next(union, dispute);
	const words = 'Талаптар кеңсеге үш күн бұрын, қол қойғызып тапсырылды. Көшірмесін әкелеміз.';
	await post(union, dispute, await sealSay(union.keyring, at, workers.statement.desk, holders, words));

	const bargaining = await found(company, {
		side: 'employer',
		procedure: 'collective-bargaining',
		title: 'Жаңа ұжымдық шарт (мысал)',
		employer: about,
		outside: [],
	});
	await write(company, bargaining, 'invite', { invited: workers.statement.desk, side: 'workers' });
	await fact(workers, bargaining, day('proposed', ago(6)));
}

const day = (id: string, date: PlainDate): MatterFact => ({ kind: 'day', id, occurrence: { date } });

async function found(by: Writer, subject: Omit<MatterActs['open'], 'desk'>): Promise<Id> {
	const matter = newId();
	const clear = { desk: by.statement.desk, ...subject };
	const act = await signMatterAct(by.desk.keyring, { matter, seq: 0 }, 'open', clear);
	await must(by.desk.send('POST', '/api/desk/matters', act));
	return matter;
}

const read = (desk: Desk, matter: Id) => must(desk.send<MatterDetail>('GET', `/api/desk/matters/${matter}`));

async function next(desk: Desk, matter: Id): Promise<MatterPlace> {
	return { matter, seq: (await read(desk, matter)).view.state.lastSeq + 1 };
}

/** The number of the entry that says when the demands came in. */
async function contestedBy(desk: Desk, matter: Id): Promise<number> {
	const { entries } = await openMatter(desk.keyring, await read(desk, matter));
	const named = entries.find(
		(entry) => !entry.hidden && JSON.stringify(entry.clear).includes('demands-received'),
	);
	return named!.seq;
}

async function write<K extends Clear>(
	{ desk, statement }: Writer,
	matter: Id,
	kind: K,
	clear: Omit<MatterActs[K], 'desk'>,
): Promise<void> {
	const full = { desk: statement.desk, ...clear } as unknown as MatterActs[K];
	await post(desk, matter, await signMatterAct(desk.keyring, await next(desk, matter), kind, full));
}

const fact = (by: Writer, matter: Id, said: MatterFact, contests: number | null = null) =>
	write(by, matter, 'fact', { fact: said, corrects: null, contests });

async function post(desk: Desk, matter: Id, act: object): Promise<void> {
	await must(desk.send('POST', `/api/desk/matters/${matter}/entries`, act));
}
