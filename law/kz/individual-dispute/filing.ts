/** Articles 159–160: until when one may apply to the agreement commission or to the court, and when these terms stand still. */
import type { Condition, Confidence, Ending, Pause, Step } from '#modules/procedures/contract.ts';
import { from, months, years } from '../forms.ts';
import { reading, saidBy } from '../lines.ts';

const code = saidBy('code');

/** `straight`: who goes to the court without a commission. */
export const filing = (read: Confidence, straight: Condition): Step[] => [
	{
		id: 'apply-reinstatement',
		title: {
			kk: 'Жұмысқа қайта алу туралы келісу комиссиясына өтініш',
			ru: 'Заявление о восстановлении на работе в согласительную комиссию',
			en: 'Application for return to work to the agreement commission',
		},
		nature: 'right',
		actor: 'worker',
		doneBy: ['applied'],
		onlyIf: { not: straight },
		readings: [
			reading(
				code('160(1)', read, {
					kk: 'Жұмысқа қайта алу туралы дау бойынша өтініш бұйрықтың көшірмесі тапсырылған (немесе тапсырыс хатпен жіберілген) күннен бастап бір ай ішінде беріледі.',
					ru: 'По спору о восстановлении на работе заявление подаётся в течение одного месяца со дня вручения (или отправки заказным письмом) копии акта об увольнении.',
					en: 'In a dispute about return to work the application is made within one month from the day the copy of the dismissal act was handed over or sent by registered mail.',
				}),
				from('dismissal-delivered'),
				months(1),
			),
		],
		ifMissed: [
			code('160', read, {
				kk: 'Дәлелді себеп болса, комиссия өткізіп алған мерзімді қалпына келтіре алады.',
				ru: 'При уважительной причине комиссия может восстановить пропущенный срок.',
				en: 'For a good reason the commission may restore the term.',
			}),
		],
	},
	{
		id: 'apply-other',
		title: {
			kk: 'Өзге дау бойынша келісу комиссиясына өтініш',
			ru: 'Заявление по иному спору в согласительную комиссию',
			en: 'Application in any other dispute to the agreement commission',
		},
		nature: 'right',
		actor: 'claimant',
		doneBy: ['applied'],
		onlyIf: { not: straight },
		readings: [
			reading(
				code('160(2)', read, {
					kk: 'Өзге даулар бойынша өтініш құқықтың бұзылғанын білген немесе білуге тиіс күннен бастап бір жыл ішінде беріледі.',
					ru: 'По иным спорам заявление подаётся в течение одного года со дня, когда о нарушении права узнали или должны были узнать.',
					en: 'In other disputes the application is made within one year from the day one knew, or should have known, of the breach.',
				}),
				from('breach-known'),
				years(1),
			),
		],
		ifMissed: [
			code('160', read, {
				kk: 'Дәлелді себеп болса, комиссия өткізіп алған мерзімді қалпына келтіре алады.',
				ru: 'При уважительной причине комиссия может восстановить пропущенный срок.',
				en: 'For a good reason the commission may restore the term.',
			}),
		],
	},
	{
		id: 'sue-reinstatement-directly',
		title: {
			kk: 'Жұмысқа қайта алу туралы тікелей сотқа жүгіну',
			ru: 'Прямой иск в суд о восстановлении на работе',
			en: 'Claim for return to work straight to the court',
		},
		nature: 'right',
		actor: 'worker',
		doneBy: ['sued'],
		onlyIf: straight,
		readings: [
			reading(
				code('160', read, {
					kk: 'Комиссиясыз сотқа жүгінетіндер үшін мерзім – бұйрықтың көшірмесі тапсырылған күннен бастап үш ай.',
					ru: 'Для тех, кто обращается в суд без комиссии, срок три месяца со дня вручения копии акта об увольнении.',
					en: 'For those who go to the court without a commission the term is three months from the delivery of the copy of the dismissal act.',
				}),
				from('dismissal-delivered'),
				months(3),
			),
		],
	},
	{
		id: 'sue-other-directly',
		title: {
			kk: 'Өзге дау бойынша тікелей сотқа жүгіну',
			ru: 'Прямой иск в суд по иному спору',
			en: 'Claim in any other dispute straight to the court',
		},
		nature: 'right',
		actor: 'claimant',
		doneBy: ['sued'],
		onlyIf: straight,
		readings: [
			reading(
				code('160', read, {
					kk: 'Комиссиясыз сотқа жүгінетіндер үшін өзге даулар бойынша мерзім – құқықтың бұзылғанын білген күннен бастап бір жыл.',
					ru: 'Для тех, кто обращается в суд без комиссии, по иным спорам срок один год со дня, когда узнали о нарушении права.',
					en: 'For those who go to the court without a commission the term in other disputes is one year from the day one knew of the breach.',
				}),
				from('breach-known'),
				years(1),
			),
		],
	},
];

const FILING = [
	'apply-reinstatement',
	'apply-other',
	'sue-reinstatement-directly',
	'sue-other-directly',
	'sue-reinstatement',
];

export const pauses = (read: Confidence): Pause[] => [
	{
		id: 'no-commission',
		from: 'commission-missing',
		until: 'commission-formed',
		steps: ['apply-reinstatement', 'apply-other'],
		...code('160', read, {
			kk: 'Келісу комиссиясы құрылғанға дейін өтініш беру мерзімдері тоқтап тұрады.',
			ru: 'Пока согласительная комиссия не создана, сроки обращения не идут.',
			en: 'Until an agreement commission is formed, the filing terms stand still.',
		}),
	},
	{
		id: 'mediation',
		from: 'mediation-agreed',
		until: 'mediation-ended',
		steps: FILING,
		...code('160', read, {
			kk: 'Медиация туралы шарт күшінде тұрғанда өтініш беру мерзімдері тоқтап тұрады.',
			ru: 'Пока действует договор о медиации, сроки обращения не идут.',
			en: 'While a mediation agreement lasts, the filing terms stand still.',
		}),
	},
];

/** A withdrawn application asks nothing more of the commission; the right to apply again or to sue is not touched. */
export const endings = (read: Confidence): Ending[] => [
	{
		id: 'withdrawal',
		fact: 'withdrawn',
		steps: ['register', 'tell-anti-corruption-body', 'consider', 'copies'],
		...code('159(4)', read, {
			kk: 'Өтінішті шешім шыққанға дейін қайтарып алуға болады.',
			ru: 'До решения заявление можно отозвать.',
			en: 'The application may be withdrawn before the decision.',
		}),
	},
];
