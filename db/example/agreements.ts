/** A collective agreement that is made up, in two versions, which both sides chose to publish. */
import type { DeskDirectory } from '#modules/people/contract.ts';
import { addDays, plainDate } from '#platform/plain-date.ts';
import type { Send } from '#platform/send.ts';
import { must } from './browser.ts';

const first = [
	{
		point: 'pay',
		number: '2.1',
		text: 'Работодатель выплачивает зарплату один раз в месяц, не позднее 10 числа следующего месяца.',
	},
	{
		point: 'hours-and-leave',
		number: '3.1',
		text: 'Рабочая неделя не длиннее 40 часов. Ежегодный оплачиваемый отпуск не короче 26 дней.',
	},
	{ point: 'safety', number: '4.1', text: 'Работодатель бесплатно выдаёт средства защиты.' },
	{
		point: 'union-conditions',
		number: '5.1',
		text: 'Работодатель даёт профсоюзу помещение и место для собраний.',
	},
	{
		point: 'how-to-change',
		number: '7.1',
		text: 'Договор меняется только по письменному согласию обеих сторон.',
	},
	{ point: 'control', number: '7.2', text: 'Стороны дважды в год проверяют исполнение договора.' },
	{ point: 'housing', number: '6.1', text: 'Жильё на вахте: тепло, горячая вода и связь.' },
];

export async function writeAgreement({ send }: { readonly send: Send }, desk: string, day: string) {
	const today = plainDate(day);
	const { employers } = await must(send<DeskDirectory>('GET', '/api/desk/directory'));
	const record = {
		reference: 'Мысал-КД-1',
		language: 'ru',
		level: 'organisation',
		employer: employers.find(({ names }) => names.kk.includes('«А»'))!.id,
		employerName: '',
		workers: 'Профсоюз нефтесервиса «А» (пример)',
		region: '47',
		signed: addDays(today, -12),
		from: addDays(today, -12),
		to: addDays(today, 700),
		deposited: null,
		newProposed: null,
		mayPublish: { employer: true, workers: true },
		clauses: first,
	};
	const { id } = await must(send<{ id: string }>('POST', '/api/desk/agreements', { desk, record }));
	const changed = first.map((clause) =>
		clause.point === 'pay' ? { ...clause, text: clause.text.replace('10 числа', '5 числа') } : clause,
	);
	const version = {
		after: 1,
		record: { ...record, clauses: changed },
		note: 'Стороны перенесли день зарплаты (пример).',
	};
	await must(send('POST', `/api/desk/agreements/${id}/versions`, version));
	await must(
		send('POST', `/api/desk/agreements/${id}/publish`, { after: 2, read: true, note: '', language: 'ru' }),
	);
}
