/** A few referrals at different steps, filed and handled through the same doors as real ones. */

import { openCaseKey } from '#modules/cases/browser/case-key.ts';
import { sendCopy } from '#modules/cases/browser/copies.ts';
import { sendAct, words } from '#modules/cases/browser/seal-act.ts';
import type {
	CaseView,
	HandlerActKind,
	HandlerActs,
	PromiseBody,
	QueueItem,
	TextBody,
} from '#modules/cases/contract.ts';
import { checkDirectory } from '#modules/intake/browser/check-directory.ts';
import { prepareReporter, sealFiling } from '#modules/intake/browser/seal-referral.ts';
import { sendFiling } from '#modules/intake/browser/send.ts';
import type { ReferralBody } from '#modules/intake/contract.ts';
import type { DeskStatement, Directory, Id } from '#modules/people/contract.ts';
import { addDays } from '#platform/plain-date.ts';
import { browserFetch, type Desk, must } from './browser.ts';

export interface ExampleReferral {
	readonly locale: ReferralBody['locale'];
	readonly topic: string;
	readonly site: number | null;
	readonly text: string;
	readonly danger?: boolean;
	readonly steps: readonly Step[];
}

type Step = 'acknowledge' | 'verify' | 'register' | 'reply' | 'decide' | 'promise' | 'deliver' | 'ask';

export const referrals: readonly ExampleReferral[] = [
	{
		locale: 'kk',
		topic: 'pay',
		site: 0,
		text: 'Екі ай бойы үстеме жұмыс ақысы төленбеді. Бригадада он екі адамбыз. Табельде түнгі сағаттар көрсетілген, бірақ есептеу парағында жоқ.',
		steps: [],
	},
	{
		locale: 'ru',
		topic: 'safety',
		site: 5,
		text: 'На участке третий день не работает вентиляция. Мастеру говорили, ответил: «потерпите до конца вахты».',
		danger: true,
		steps: ['acknowledge'],
	},
	{
		locale: 'kk',
		topic: 'conditions',
		site: 1,
		text: 'Вагоншада жылу жоқ, түнде +8 градус. Комендантқа үш рет айттық.',
		steps: ['acknowledge', 'verify', 'register', 'reply'],
	},
	{
		locale: 'ru',
		topic: 'hours',
		site: 4,
		text: 'Вахту продлили на две недели без согласия, домой не отпускают. Таких человек двадцать.',
		steps: ['acknowledge', 'verify', 'register', 'decide', 'promise', 'deliver', 'ask'],
	},
	{
		locale: 'en',
		topic: 'discrimination',
		site: null,
		text: 'Contractor workers are not allowed into the canteen until the operator’s own staff have finished. We eat outside.',
		steps: [],
	},
];

/** Files one referral as a worker's browser would; gives back the receipt. */
export async function file(
	origin: string,
	directory: Directory,
	example: ExampleReferral,
): Promise<{ case: Id; receipt: string }> {
	const trusted = await must(checkDirectory(directory, directory.organisation.rootKey));
	const duty = [...trusted.desks.values()].find(({ kind }) => kind === 'duty')!;
	const reporter = await prepareReporter(directory.receiptSalt);
	const filing = await sealFiling(trusted, reporter, {
		body: {
			locale: example.locale,
			anonymity: 'anonymous',
			topic: example.topic,
			site: example.site === null ? null : directory.sites[example.site % directory.sites.length]!.code,
			fromPoster: example.site === 0,
			mustNotReach: { desks: [], words: '' },
			text: example.text,
			attachments: [],
			receiptKept: true,
		},
		identity: null,
		desk: duty.desk,
		danger: example.danger ?? false,
	});
	await must(sendFiling({ fetch: browserFetch(origin), origin }, filing));
	return { case: filing.case, receipt: reporter.receipt };
}

/** Carries a filed referral as far as its example says, as the operator's browser would. */
export async function handle(
	desk: Desk,
	id: Id,
	example: ExampleReferral,
	today: Directory['today'],
): Promise<void> {
	const { items } = await must(desk.send<{ items: QueueItem[] }>('GET', '/api/desk/queue'));
	const item = items.find((one) => one.case === id)!;
	await openCaseKey(desk.keyring, item);
	let seq = item.state.lastSeq;
	let promised = 0;
	const act = async <K extends HandlerActKind>(
		kind: K,
		clear: HandlerActs[K],
		body: TextBody | PromiseBody | null = null,
	) => {
		const sent = await must(sendAct(desk.send, () => desk.keyring, item, seq + 1, { kind, clear, body }));
		seq = sent.seq;
	};
	const texts = handling[example.locale];
	const steps: Record<Step, () => Promise<void>> = {
		acknowledge: () => act('acknowledge', {}, words(texts.acknowledge)),
		verify: () => act('verify', { outcome: 'confirmed' }, words(texts.verify)),
		register: async () => {
			await act('code', {
				topics: [example.topic],
				severity: 'medium',
				workers: '10-49',
				site: null,
				employer: null,
				excludedDesks: [],
			});
			await act('register', {});
		},
		reply: () => act('reply', {}, words(texts.reply)),
		decide: () => act('decide', { outcome: 'upheld' }, words(texts.decide)),
		promise: async () => {
			await act('promise', { due: addDays(today, 14) }, { v: 1, ...texts.promise });
			promised = seq;
		},
		deliver: () => act('deliver', { promise: promised, on: today }, words(texts.deliver)),
		ask: () => act('ask-confirmation', { promise: promised }, words(texts.ask)),
	};
	for (const step of example.steps) await steps[step]();
}

const handling = {
	kk: {
		acknowledge: 'Өтінішіңізді алдық. Бүгін тексере бастаймыз.',
		verify: 'Учаске бастығы мен тұрғындар растады, фотосуреттер бар.',
		reply: 'Жылытқыштар бүгін кешке жеткізіледі. Ертең тексеріп, сізге жазамыз.',
		decide: 'Сіздікі дұрыс деп танылды.',
		promise: {
			what: 'Үстеме ақы төленеді',
			owner: 'Жұмыс берушінің бас бухгалтері',
			evidence: 'Төлем ведомосі',
		},
		deliver: 'Төлем ведомосі алынды.',
		ask: 'Түзету шарасы орындалды ма? Растаңыз немесе келіспейтініңізді айтыңыз.',
	},
	ru: {
		acknowledge: 'Мы получили ваше обращение и начали проверку.',
		verify: 'Графики вахты и пропуска за две недели подтверждают сказанное.',
		reply: 'Мы запросили у работодателя объяснение. Ответ ждём завтра.',
		decide: 'Обращение обоснованно: вахту продлили без письменного согласия.',
		promise: {
			what: 'Смена вахты и оплата переработки в двойном размере',
			owner: 'Начальник управления бурения',
			evidence: 'Билеты, табель и расчётные листки',
		},
		deliver: 'Получены билеты и табель: смена выехала домой, переработка начислена.',
		ask: 'Сделано ли обещанное? Подтвердите или скажите, что нет, на своей странице.',
	},
	en: {
		acknowledge: 'We have your referral and begin to check it.',
		verify: 'Confirmed by the canteen rota.',
		reply: 'We have asked the site manager to explain.',
		decide: 'The referral is upheld.',
		promise: { what: 'One canteen for everybody', owner: 'Site manager', evidence: 'The new rota' },
		deliver: 'The new rota has come.',
		ask: 'Was it done? Confirm or dispute it on your page.',
	},
};

export const receiptLine = (receipt: string): string => receipt.replace(/(\d{4})(?=\d)/g, '$1 ');

/** A redacted copy for the employer's own people, as the operator's browser makes it. */
export async function showEmployer(desk: Desk, id: Id, reader: DeskStatement): Promise<void> {
	const view = await must(desk.send<CaseView>('GET', `/api/desk/cases/${id}`));
	const text =
		'Вахта қалашығындағы тұрғын вагондарда жылу жоқ. Тексеріп, жылуды қалпына келтіру керек. Не істейтініңізді және мерзімін жазыңыз.';
	await must(sendCopy(desk.send, desk.keyring, view, view.state.lastSeq + 1, reader, text));
}
