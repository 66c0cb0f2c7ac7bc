/** Words of the desk's page about what came of referrals, by employer. */
import type { Locale } from '#platform/locale.ts';
import type { Outcome } from '../contract.ts';

interface Words {
	readonly heading: string;
	readonly lead: string;
	readonly until: (day: string) => string;
	readonly download: string;
	readonly loading: string;
	readonly failed: string;
	readonly none: string;
	readonly employer: string;
	readonly few: (most: number) => string;
	readonly range: (low: number, high: number) => string;
	readonly names: Record<Outcome, string>;
	readonly how: string;
}

export const outcomeWords: Record<Locale, Words> = {
	kk: {
		heading: 'Өтініштер немен аяқталды',
		lead: 'Қызметіңіз оқи алатын өтініштер жұмыс берушілер бойынша.',
		until: (day) => `${day} күнгі жағдай бойынша, басынан бері. Келесі тоқсан біткенде жаңарады.`,
		download: 'Кесте (CSV)',
		loading: 'Саналып жатыр…',
		failed: 'Кесте келмеді. Байланысты тексеріп, бетті қайта ашыңыз.',
		none: 'Әзірге көрсететін жол жоқ: кемінде 50 жұмыскері және кемінде 5 өтініші бар жұмыс беруші ғана көрсетіледі.',
		employer: 'Жұмыс беруші',
		few: (most) => `${most}-тен аз`,
		range: (low, high) => `${low}–${high}`,
		names: {
			received: 'Түскені',
			confirmed: 'Түзетілді, қол қойып растады',
			'confirmed-heard': 'Түзетілді, растағанын қызметкер естіді',
			lapsed: 'Жауапсыз қалып жабылды',
			retaliation: 'Қудаланып жатқанын айтты',
			'retaliation-ended': 'кейін «жоқ» деді',
			'retaliation-goes-on': 'кейін «әлі бар» деді',
			appealed: 'Басқа қызметке шағымданды',
			'appeal-changed': 'шешім өзгерді',
		},
		how: 'Әр сан бестік аралықпен беріледі, жиынтық берілмейді: кесте біреудің қолына түссе де, бір адамды табу мүмкін болмасын. Мәлімет өтініш белгіленген кезде таңдалған жұмыс берушіге қарай саналады.',
	},
	ru: {
		heading: 'Чем закончились обращения',
		lead: 'По работодателям: обращения, которые может читать ваша служба.',
		until: (day) => `С самого начала, как было на ${day}. Обновится, когда закончится следующий квартал.`,
		download: 'Таблица (CSV)',
		loading: 'Считаем…',
		failed: 'Таблица не пришла. Проверьте связь и откройте страницу снова.',
		none: 'Показывать пока нечего: здесь только работодатели, у которых не меньше 50 работников и не меньше 5 обращений.',
		employer: 'Работодатель',
		few: (most) => `меньше ${most}`,
		range: (low, high) => `${low}–${high}`,
		names: {
			received: 'Поступило',
			confirmed: 'Исправлено, подтверждено подписью',
			'confirmed-heard': 'Исправлено, подтверждение услышал оператор',
			lapsed: 'Закрыто без отклика',
			retaliation: 'Сообщили о преследовании',
			'retaliation-ended': 'позже ответили «нет»',
			'retaliation-goes-on': 'позже ответили «продолжается»',
			appealed: 'Обжаловано в другую службу',
			'appeal-changed': 'решение изменено',
		},
		how: 'Каждое число показано промежутком в пять, итогов нет: чтобы по таблице, в чьи бы руки она ни попала, нельзя было найти одного человека. Работодатель — тот, который отмечен при разметке.',
	},
	en: {
		heading: 'What came of referrals',
		lead: 'By employer: the referrals that your desk may read.',
		until: (day) => `From the beginning, as it stood on ${day}. Counted anew when the next quarter ends.`,
		download: 'Table (CSV)',
		loading: 'Counting…',
		failed: 'The table did not come. Check the connection and open the page again.',
		none: 'Nothing to show yet: only employers with at least 50 workers and at least 5 referrals stand here.',
		employer: 'Employer',
		few: (most) => `under ${most}`,
		range: (low, high) => `${low}–${high}`,
		names: {
			received: 'Received',
			confirmed: 'Put right, confirmed by signature',
			'confirmed-heard': 'Put right, confirmation heard by an operator',
			lapsed: 'Lapsed',
			retaliation: 'Retaliation reported',
			'retaliation-ended': 'later answered “no”',
			'retaliation-goes-on': 'later answered “it goes on”',
			appealed: 'Appealed to another desk',
			'appeal-changed': 'decision changed',
		},
		how: 'Every number is told as a band of five, and there are no totals, so that nobody can be found by this table in whosever hands it falls. The employer is the one that was coded.',
	},
};
