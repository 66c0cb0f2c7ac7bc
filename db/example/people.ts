/** Who works in the example. Nobody in it exists: roles, and the safe demo numbers. */

import type { DeskKind, Role } from '#modules/people/contract.ts';
import type { Texts } from '#platform/locale.ts';

export const organisationNames: Texts = {
	kk: 'Қадағалау орталығы (мысал)',
	ru: 'Центр надзора (пример)',
	en: 'Oversight centre (example)',
};

export interface ExamplePerson {
	readonly login: string;
	readonly title: string;
	/** What `npm start` says of them in the terminal. */
	readonly inTerminal: string;
	readonly passphrase: string;
	readonly roles: readonly Role[];
	readonly desks: readonly string[];
}

export const administrator: ExamplePerson = {
	login: 'admin',
	title: 'Әкімші',
	inTerminal: 'administrator',
	passphrase: 'bir eki ush tort bes',
	roles: ['administrator'],
	desks: [],
};

export const people: readonly ExamplePerson[] = [
	{
		login: 'duty',
		title: 'Кезекші оператор',
		inTerminal: 'operator at the duty desk',
		passphrase: 'keng dala tangy shyq',
		roles: ['handler'],
		desks: ['duty'],
	},
	{
		login: 'duty2',
		title: 'Түнгі кезекші оператор',
		inTerminal: 'operator of the night shift',
		passphrase: 'tunde zhuldyz zharyq',
		roles: ['handler'],
		desks: ['duty'],
	},
	{
		login: 'ombudsman-a',
		title: '«А» жұмыс берушісінің омбудсмені',
		inTerminal: 'ombudsman of employer A',
		passphrase: 'aq boz uide shai bar',
		roles: ['handler'],
		desks: ['a'],
	},
	{
		login: 'ombudsman-b',
		title: '«Б» жұмыс берушісінің омбудсмені',
		inTerminal: 'ombudsman of employer B',
		passphrase: 'kok teniz tolqyny uzaq',
		roles: ['handler'],
		desks: ['b'],
	},
	{
		login: 'employer-a',
		title: '«А» жұмыс берушісінің еңбек бөлімі',
		inTerminal: 'employer A’s own people',
		passphrase: 'bizdin auyl sharua kop',
		roles: ['employer'],
		desks: ['people-a'],
	},
	{
		login: 'union',
		title: 'Кәсіподақ комитеті (мысал)',
		inTerminal: 'a trade union, in disputes',
		passphrase: 'birlik bar jerde tirlik',
		roles: ['handler'],
		desks: ['union'],
	},
	{
		login: 'commission',
		title: 'Татуластыру комиссиясының хатшысы',
		inTerminal: 'secretary of a commission',
		passphrase: 'tatu elge tabys kelsin',
		roles: ['handler'],
		desks: ['commission'],
	},
	...['1', '2', '3'].map((number) => ({
		login: `custodian${number}`,
		title: `${number}-кілт сақтаушы`,
		inTerminal: 'custodian of identities',
		passphrase: `altyn sandyq kilti ${number}`,
		roles: ['custodian'] as const,
		desks: [],
	})),
];

export interface ExampleDesk {
	readonly key: string;
	readonly kind: DeskKind;
	readonly names: Texts;
}

export const desks: readonly ExampleDesk[] = [
	{
		key: 'duty',
		kind: 'duty',
		names: { kk: 'Орталықтың кезекші қызметі', ru: 'Дежурная служба центра', en: 'Duty desk of the centre' },
	},
	{
		key: 'a',
		kind: 'ombudsman',
		names: {
			kk: '«А» жұмыс берушісінің омбудсмені',
			ru: 'Омбудсмен работодателя «А»',
			en: 'Ombudsman of employer A',
		},
	},
	{
		key: 'b',
		kind: 'ombudsman',
		names: {
			kk: '«Б» жұмыс берушісінің омбудсмені',
			ru: 'Омбудсмен работодателя «Б»',
			en: 'Ombudsman of employer B',
		},
	},
	{
		key: 'people-a',
		kind: 'employer',
		names: {
			kk: '«А» жұмыс берушісінің өз адамдары',
			ru: 'Люди работодателя «А»',
			en: 'Employer A’s own people',
		},
	},
	{
		key: 'union',
		kind: 'union',
		names: {
			kk: '«А» кәсіпорнының кәсіподағы (мысал)',
			ru: 'Профсоюз предприятия «А» (пример)',
			en: 'Trade union at A (example)',
		},
	},
	{
		key: 'commission',
		kind: 'conciliation',
		names: {
			kk: 'Татуластыру комиссиясы (мысал)',
			ru: 'Примирительная комиссия (пример)',
			en: 'Conciliation commission (example)',
		},
	},
];

export const employers = [
	{
		key: 'a',
		bin: '261240999999',
		names: { kk: '«А» мұнай сервисі (мысал)', ru: 'Нефтесервис «А» (пример)', en: 'Oil service A (example)' },
	},
	{
		key: 'b',
		bin: '261241999995',
		names: {
			kk: '«Б» тау-кен (мысал)',
			ru: 'Горная компания «Б» (пример)',
			en: 'Mining company B (example)',
		},
	},
] as const;

interface ExampleSite {
	readonly names: Texts;
	readonly region: string;
	readonly employer: 'a' | 'b';
	readonly workers: number;
	readonly area: Texts | null;
}

const westArea: Texts = {
	kk: 'Маңғыстау: шағын учаскелер',
	ru: 'Мангистау: малые участки',
	en: 'Mangystau: small sites',
};

export const sites: readonly ExampleSite[] = [
	{
		names: { kk: 'Жаңаөзен, вахта қалашығы', ru: 'Жанаозен, вахтовый посёлок', en: 'Zhanaozen, base camp' },
		region: '47',
		employer: 'a',
		workers: 1400,
		area: null,
	},
	{
		names: { kk: 'Ақтау, порт базасы', ru: 'Актау, портовая база', en: 'Aktau, port base' },
		region: '47',
		employer: 'a',
		workers: 320,
		area: null,
	},
	{
		names: { kk: 'Бейнеу, жөндеу тобы', ru: 'Бейнеу, ремонтная группа', en: 'Beyneu, repair crew' },
		region: '47',
		employer: 'a',
		workers: 18,
		area: westArea,
	},
	{
		names: { kk: 'Форт-Шевченко, қойма', ru: 'Форт-Шевченко, склад', en: 'Fort-Shevchenko, store' },
		region: '47',
		employer: 'a',
		workers: 31,
		area: westArea,
	},
	{
		names: {
			kk: 'Атырау, бұрғылау басқармасы',
			ru: 'Атырау, управление бурения',
			en: 'Atyrau, drilling division',
		},
		region: '23',
		employer: 'a',
		workers: 860,
		area: null,
	},
	{
		names: { kk: 'Жезқазған, шахта', ru: 'Жезказган, шахта', en: 'Zhezkazgan, mine' },
		region: '62',
		employer: 'b',
		workers: 2100,
		area: null,
	},
	{
		names: {
			kk: 'Қарағанды, байыту фабрикасы',
			ru: 'Караганда, обогатительная фабрика',
			en: 'Karaganda, concentrator',
		},
		region: '35',
		employer: 'b',
		workers: 640,
		area: null,
	},
];
