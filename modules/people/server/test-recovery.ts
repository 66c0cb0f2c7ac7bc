/** Members, their helpers and the pages that ask, played by the code of the browsers. Only for tests. */
import {
	codeAt,
	good,
	type makeCentre,
	type Person,
	quickStretch,
} from '#modules/intake/server/test-centre.ts';
import type { Result } from '#platform/result.ts';
import { type Asking, beginAsking, giveShare, makeShares, prepareReturn } from '../browser/recovery.ts';
import type { HelpRequest } from '../contract.ts';
import {
	askForRecovery,
	askForRehearsal,
	finishRecovery,
	giveHelp,
	helpState,
	keepShares,
	readAccount,
	signIn,
} from './index.ts';

export const idOf = (person: Person) => person.statement.member;
export const codeOf = (result: Result<unknown, string>) => (result.ok ? 'done' : result.code);

export function recoveryPlay(centre: Awaited<ReturnType<typeof makeCentre>>) {
	const organisation = () => centre.made.request.organisation.id;

	let logins = 0;
	/** Somebody with three colleagues of their own, who have their shares. */
	async function chosen() {
		const [member, ...helpers] = (await Promise.all(
			[0, 1, 2, 3].map(() => centre.takeIn(`back-${++logins}`, ['handler'])),
		)) as [Person, Person, Person, Person];
		await keep(member, helpers, 1);
		return { member, helpers };
	}
	async function keep(member: Person, helpers: readonly Person[], number: number) {
		const shares = await makeShares(
			member.keyring,
			organisation(),
			number,
			helpers.map(({ statement }) => statement),
		);
		good(await keepShares(centre.context, idOf(member), shares));
		return shares;
	}
	const ask = async (member: Person): Promise<Asking> =>
		good(await beginAsking((key) => askForRecovery(centre.context, member.login, key)));
	const rehearse = async (member: Person): Promise<Asking> =>
		good(await beginAsking((key) => askForRehearsal(centre.context, idOf(member), key)));
	const requestOn = async (helper: Person, asking: Asking): Promise<HelpRequest> => {
		const { helping } = await readAccount(centre.context, idOf(helper));
		return helping.find(({ request }) => request === asking.asked.request)!;
	};
	async function help(helper: Person, member: Person, asking: Asking, code = asking.code) {
		const request = await requestOn(helper, asking);
		const given = await giveShare(helper.keyring, organisation(), request, member.statement, code);
		return given.ok ? giveHelp(centre.context, idOf(helper), given.value) : given;
	}
	const stateOf = async ({ asked }: Asking) => good(await helpState(centre.context, asked.token));
	async function finish(
		asking: Asking,
		secrets: Parameters<typeof prepareReturn>[2],
		passphrase = 'new one of mine',
	) {
		const prepared = await prepareReturn(quickStretch, asking, secrets, passphrase);
		const totpCode = codeAt(prepared.totpSecret, centre.clock.now());
		return { prepared, answer: await finishRecovery(centre.context, { ...prepared, totpCode }) };
	}
	const enter = (login: string, proof: string, totpSecret: string) =>
		signIn(centre.context, { login, proof, code: codeAt(totpSecret, centre.clock.now()) });
	return { organisation, chosen, keep, ask, rehearse, requestOn, help, stateOf, finish, enter };
}
