/** What the permanent agreement commission writes in an individual dispute: minutes and decision. */
import type { PaperTemplate } from '#modules/procedures/contract.ts';
import {
	applicant,
	CHAIR,
	NOT_CONCILIATION,
	PEOPLE,
	PRESENT,
	present,
	procedure,
	SECRETARY,
} from './commission.ts';
import {
	choice,
	dated,
	day,
	employer,
	fromFact,
	gives,
	line,
	NUMBER,
	numbered,
	place,
	placeAndDay,
	SIGN_BY_HAND,
	says,
	section,
	signatures,
	text,
	title,
	with_,
} from './forms.ts';
export const commissionMinutes: PaperTemplate = {
	id: 'agreement-commission-minutes',
	procedure,
	paper: {
		blank: {
			kk: 'келісу комиссиясы отырысының хаттамасында не болуы керегі дереккөздерде жоқ; оны комиссия жұмысы туралы келісім белгілеуі мүмкін, заңгер тексеруі керек',
			ru: 'что должно стоять в протоколе заседания согласительной комиссии, в источниках не сказано; это может определять соглашение о её работе, проверить должен юрист',
			en: 'the sources do not tell what the minutes of a sitting of the agreement commission must contain; the agreement on its work may say so, and a lawyer must check',
		},
	},
	title: {
		kk: 'Келісу комиссиясы отырысының хаттамасы',
		ru: 'Протокол заседания согласительной комиссии',
		en: 'Minutes of the agreement commission',
	},
	about: {
		kk: 'Жеке еңбек дауын қараған тұрақты келісу комиссиясының отырысы туралы.',
		ru: 'О заседании постоянной согласительной комиссии по индивидуальному трудовому спору.',
		en: 'Of a sitting of the permanent agreement commission on an individual labour dispute.',
	},
	notToBeMixedUp: NOT_CONCILIATION,
	fields: [
		numbered,
		place,
		dated,
		employer,
		applicant,
		...present,
		choice(
			'applicant-present',
			{ kk: 'Өтініш беруші қатысты ма', ru: 'Присутствует ли заявитель', en: 'Was the applicant present' },
			{
				values: {
					yes: { kk: 'өтініш беруші қатысты', ru: 'заявитель присутствует', en: 'the applicant is present' },
					consent: {
						kk: 'өтініш берушінің жазбаша келісімімен, оның қатысуынсыз',
						ru: 'без заявителя, с его письменного согласия',
						en: 'without the applicant, with their written consent',
					},
				},
			},
		),
		text('heard', { kk: 'Кім не айтты', ru: 'Кто что сказал', en: 'Who said what' }),
		text('decided', { kk: 'Не шешілді', ru: 'Что решено', en: 'What was decided' }),
		line('chair', CHAIR),
		line('secretary', SECRETARY),
	],
	body: [
		title({
			kk: 'Келісу комиссиясы отырысының хаттамасы',
			ru: 'Протокол заседания согласительной комиссии',
			en: 'Minutes of a sitting of the agreement commission',
		}),
		...with_('number', says(NUMBER)),
		placeAndDay,
		says(PEOPLE),
		...PRESENT,
		...with_(
			'applicant-present',
			says({
				kk: 'Отырыс: {applicant-present}.',
				ru: 'Заседание: {applicant-present}.',
				en: 'The sitting: {applicant-present}.',
			}),
		),
		...section({ kk: 'Тыңдалды', ru: 'Заслушали', en: 'Heard' }, 'heard'),
		...section({ kk: 'Шешілді', ru: 'Решили', en: 'Decided' }, 'decided'),
		signatures({ role: CHAIR, field: 'chair' }, { role: SECRETARY, field: 'secretary' }),
	],
};

export const commissionDecision: PaperTemplate = {
	id: 'agreement-commission-decision',
	procedure,
	paper: 'commission-decision',
	title: {
		kk: 'Келісу комиссиясының шешімі',
		ru: 'Решение согласительной комиссии',
		en: 'Decision of the agreement commission',
	},
	about: {
		kk: 'Тұрақты келісу комиссиясының жеке еңбек дауы бойынша дәлелді, жазбаша шешімі. Көшірмелері тараптарға беріледі.',
		ru: 'Мотивированное письменное решение постоянной согласительной комиссии по индивидуальному трудовому спору. Копии выдают сторонам.',
		en: 'The reasoned written decision of the permanent agreement commission on an individual dispute. Copies go to the parties.',
	},
	notToBeMixedUp: NOT_CONCILIATION,
	byHand: { signatures: SIGN_BY_HAND },
	fields: [
		numbered,
		place,
		dated,
		employer,
		applicant,
		day(
			'registered',
			{
				kk: 'Өтініш тіркелген күн',
				ru: 'День регистрации заявления',
				en: 'Day the application was registered',
			},
			fromFact('registered'),
		),
		...present,
		text('asked', { kk: 'Өтініштің мәні', ru: 'Суть заявления', en: 'What was asked' }),
		text('reasons', { kk: 'Шешімнің дәлелдері', ru: 'Мотивы решения', en: 'The reasons' }, gives('reasons')),
		text('decision', { kk: 'Шешім', ru: 'Решение', en: 'The decision' }),
		day(
			'until',
			{
				kk: 'Орындау мерзімі (қай күнге дейін)',
				ru: 'Срок исполнения (до какого дня)',
				en: 'To be carried out by',
			},
			gives('term'),
		),
		line('chair', CHAIR, gives('signatures')),
		line('secretary', SECRETARY, gives('signatures')),
	],
	body: [
		title({
			kk: 'Келісу комиссиясының шешімі',
			ru: 'Решение согласительной комиссии',
			en: 'Decision of the agreement commission',
		}),
		...with_('number', says(NUMBER)),
		placeAndDay,
		says(PEOPLE),
		...with_(
			'registered',
			says({
				kk: 'Өтініш тіркелген күн: {registered}.',
				ru: 'Заявление зарегистрировано: {registered}.',
				en: 'The application was registered on {registered}.',
			}),
		),
		...PRESENT,
		...with_(
			'asked',
			...section({ kk: 'Өтініштің мәні', ru: 'Суть заявления', en: 'What was asked' }, 'asked'),
		),
		...section({ kk: 'Дәлелдер', ru: 'Мотивы', en: 'Reasons' }, 'reasons'),
		...section({ kk: 'Шешім', ru: 'Решение', en: 'Decision' }, 'decision'),
		says({
			kk: 'Орындалатын соңғы күн: {until}.',
			ru: 'Последний день исполнения: {until}.',
			en: 'To be carried out by: {until}.',
		}),
		signatures({ role: CHAIR, field: 'chair' }, { role: SECRETARY, field: 'secretary' }),
	],
};
