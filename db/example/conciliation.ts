/** Pools of mediators and commissions, as the administrator keeps them; and a mediator whom the union proposes. */
import { signProposal } from '#modules/conciliation/browser/sign-proposal.ts';
import type { MatterConciliation, PersonAct, Profile } from '#modules/conciliation/contract.ts';
import type { MatterParties, MatterView } from '#modules/matters/contract.ts';
import { addDays, type PlainDate } from '#platform/plain-date.ts';
import type { Send } from '#platform/send.ts';
import { type Desk, must } from './browser.ts';

const disputes = ['individual-dispute', 'collective-dispute', 'collective-bargaining'];

/** Roles, not people. */
const pools: readonly Omit<Profile, 'member'>[] = [
	{
		title: 'Маңғыстау кеңесінің делдалы (мысал)',
		pools: ['mediator'],
		procedures: disputes,
		topics: ['pay', 'hours'],
		languages: ['kk', 'ru'],
		regions: ['47'],
	},
	{
		title: 'Посредник при палате предпринимателей (пример)',
		pools: ['mediator', 'arbitration'],
		procedures: ['collective-dispute'],
		topics: ['pay'],
		languages: ['ru', 'kk', 'en'],
		regions: [],
	},
	{
		title: 'Атырау бітімгершілік комиссиясының мүшесі (мысал)',
		pools: ['collective-commission'],
		procedures: ['collective-dispute'],
		topics: [],
		languages: ['kk', 'ru', 'tr'],
		regions: ['23', '47'],
	},
	{
		title: 'Келісу комиссиясының мүшесі (мысал)',
		pools: ['individual-commission'],
		procedures: ['individual-dispute'],
		topics: ['contract', 'pay'],
		languages: ['kk', 'ru'],
		regions: ['47'],
	},
];

export async function fillPools(admin: Send, union: Desk, today: PlainDate): Promise<void> {
	const people: string[] = [];
	for (const profile of pools)
		people.push(await write(admin, null, [{ kind: 'enter', profile: { ...profile, member: null } }]));
	const { employers } = await must(union.send<MatterParties>('GET', '/api/desk/parties'));
	const works = employers.find(({ names }) => names.kk.includes('«А»'))!.id;
	const [first, second] = people as [string, string];
	const course = { course: 'Медиация негіздері (мысал)', hours: 48 };
	await write(admin, first, [
		{
			kind: 'train',
			training: { ...course, on: addDays(today, -200), expires: addDays(today, 500) },
		},
	]);
	await write(admin, second, [
		{ kind: 'train', training: { ...course, on: addDays(today, -900), expires: addDays(today, -170) } },
		{
			kind: 'conflict',
			conflict: { with: { employer: works }, kind: 'acted', from: addDays(today, -400), until: null },
		},
	]);
	const [year, month] = today.split('-').map(Number) as [number, number];
	const quarter = month > 3 ? `${year}-Q${Math.ceil(month / 3) - 1}` : `${year - 1}-Q4`;
	for (const people of [35, 4]) {
		const course = people === 35 ? 'Ұжымдық келіссөз (мысал)' : 'Еңбек дауы рәсімі (мысал)';
		const body = { course, quarter, hours: 24, people };
		await must(admin('POST', '/api/admin/conciliation/union-training', body));
	}
	await propose(union, first);
}

/** One act after the other; the first without a person enters one. */
async function write(admin: Send, person: string | null, acts: readonly PersonAct[]): Promise<string> {
	let id = person;
	for (const [at, act] of acts.entries()) {
		const body = { person: id, seq: id === null ? 0 : at + 1, act };
		({ person: id } = await must(admin<{ person: string }>('POST', '/api/admin/conciliation/people', body)));
	}
	return id!;
}

async function propose(union: Desk, person: string): Promise<void> {
	const { matters } = await must(union.send<{ matters: MatterView[] }>('GET', '/api/desk/matters'));
	const dispute = matters.find(({ state }) => state.procedure === 'collective-dispute')!;
	const path = `/api/desk/matters/${dispute.matter}/conciliation`;
	const { nextSeq, sides } = await must(union.send<MatterConciliation>('GET', path));
	const act = { kind: 'propose', person, pool: 'mediator' } as const;
	const signed = await signProposal(union.keyring, dispute.matter, {
		seq: nextSeq,
		desk: sides[0]!.desk,
		act,
	});
	await must(union.send('POST', path, signed));
}
