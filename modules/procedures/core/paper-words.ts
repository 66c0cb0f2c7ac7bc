/** The sentences that stand on every paper. */
import type { Locale } from '#platform/locale.ts';

type PaperWords = {
	incomplete(missing: string): string;
	article(number: string): string;
	point(number: string): string;
	/** `texts`: 'Collective labour dispute, from 1 December 2025'. */
	checked(texts: string): string;
	notChecked: string;
	noLaw: string;
	/** How the first day of a version is told where it is not known exactly. */
	about(from: string): string;
	and: string;
	/** Below the lines to write on. */
	captions: { signature: string; name: string };
};

export const paperWords: Record<Locale, PaperWords> = {
	kk: {
		incomplete: (missing) => `Толық емес. Жетіспейді: ${missing}.`,
		article: (number) => `${number}-бап`,
		point: (number) => `${number}-тармақ`,
		checked: (texts) =>
			`Senim арқылы жасалды. Мазмұны мына мәтін бойынша тексерілді: ${texts}. Бұл заң кеңесі емес.`,
		notChecked:
			'Senim арқылы жасалды. Бұл құжаттың міндетті мазмұны дереккөздерден табылмады, сондықтан тексерілген жоқ. Бұл заң кеңесі емес.',
		noLaw:
			'Senim арқылы жасалды. Бұл күнгі заң мәтіні жоқ, сондықтан мазмұны тексерілген жоқ. Бұл заң кеңесі емес.',
		about: (from) => `${from}, алғашқы күні дәл белгісіз`,
		and: ' және ',
		captions: { signature: 'қолы', name: 'аты-жөні' },
	},
	ru: {
		incomplete: (missing) => `Неполный документ. Не хватает: ${missing}.`,
		article: (number) => `статья ${number}`,
		point: (number) => `пункт ${number}`,
		checked: (texts) =>
			`Составлено в Senim. Содержание проверено по тексту: ${texts}. Это не юридическая консультация.`,
		notChecked:
			'Составлено в Senim. Обязательное содержание этого документа в источниках не найдено, поэтому не проверено. Это не юридическая консультация.',
		noLaw:
			'Составлено в Senim. Текста закона на этот день нет, поэтому содержание не проверено. Это не юридическая консультация.',
		about: (from) => `${from}, первый день точно не известен`,
		and: ' и ',
		captions: { signature: 'подпись', name: 'имя и фамилия' },
	},
	en: {
		incomplete: (missing) => `Incomplete. Missing: ${missing}.`,
		article: (number) => `article ${number}`,
		point: (number) => `point ${number}`,
		checked: (texts) =>
			`Made with Senim. Its contents were checked against: ${texts}. This is not legal advice.`,
		notChecked:
			'Made with Senim. What this paper must contain was not found in our sources, so it was not checked. This is not legal advice.',
		noLaw:
			'Made with Senim. There is no text of the law for this day, so it was not checked. This is not legal advice.',
		about: (from) => `${from}, the first day is not known exactly`,
		and: ' and ',
		captions: { signature: 'signature', name: 'name' },
	},
};
