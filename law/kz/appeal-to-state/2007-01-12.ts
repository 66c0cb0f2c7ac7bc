/** Appeals to state bodies before 1 July 2021: the law of 2007, known at second hand. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { calendarDays, from } from '../forms.ts';
import { hrw, law221 } from '../sources.ts';

export const appealToState20070112: ProcedureVersion = {
	procedure: 'appeal-to-state',
	version: 'kz/appeal-to-state/2007-01-12',
	title: {
		kk: 'Мемлекеттік органға өтініш және шағым',
		ru: 'Обращение и жалоба в государственный орган',
		en: 'Appeals and complaints to a state body',
	},
	about: {
		kk: '2021 жылғы 1 шілдеге дейін мемлекеттік органдар өтінішті он бес күнтізбелік күнде, ал тексеру керек болса, отыз күнде қарады. Заң мәтіні оқылмаған.',
		ru: 'До 1 июля 2021 года государственные органы рассматривали обращения за пятнадцать календарных дней, а если нужна проверка, за тридцать. Текст закона не прочитан.',
		en: 'Before 1 July 2021 state bodies considered appeals within fifteen calendar days, or thirty where a check was needed. The text of the law was not read.',
	},
	status: 'in-force',
	inForce: { from: '2007-01-12', to: '2021-06-30', confidence: 'likely' },
	calendar: 'kz',
	sources: { code: law221, hrw: hrw },
	actors: { body: { kk: 'мемлекеттік орган', ru: 'государственный орган', en: 'the state body' } },
	facts: {
		registered: {
			kk: 'өтініш тіркелген күн',
			ru: 'день регистрации обращения',
			en: 'the day the appeal was registered',
		},
		decided: { kk: 'шешім қабылданған күн', ru: 'день решения', en: 'the day of the decision' },
	},
	counting: {
		firstDay: 'day-after',
		rule: {
			kk: 'Мерзім тіркелген күннің ертеңінен басталады деп саналды.',
			ru: 'Принято, что срок начинается на день после регистрации.',
			en: 'A term is taken to begin on the day after registration.',
		},
		article: null,
		source: 'code',
		confidence: 'likely',
	},
	steps: [
		{
			id: 'decide',
			title: { kk: 'Өтінішті қарау', ru: 'Рассмотреть обращение', en: 'Decide' },
			nature: 'duty',
			actor: 'body',
			doneBy: ['decided'],
			readings: [
				{
					name: { kk: 'тексеру қажет емес', ru: 'проверка не нужна', en: 'no check is needed' },
					rule: {
						kk: 'Қосымша тексеру қажет болмаса, өтініш күнтізбелік он бес күн ішінде қаралады.',
						ru: 'Если проверка не нужна, обращение рассматривают пятнадцать календарных дней.',
						en: 'Where no check is needed, an appeal is considered within fifteen calendar days.',
					},
					article: null,
					source: 'code',
					confidence: 'likely',
					trigger: from('registered'),
					term: calendarDays(15),
					extension: null,
				},
				{
					name: { kk: 'тексеру қажет', ru: 'нужна проверка', en: 'a check is needed' },
					rule: {
						kk: 'Қосымша тексеру қажет болса, өтініш күнтізбелік отыз күн ішінде қаралады.',
						ru: 'Если нужна проверка, обращение рассматривают тридцать календарных дней.',
						en: 'Where a check is needed, an appeal is considered within thirty calendar days.',
					},
					article: null,
					source: 'code',
					confidence: 'likely',
					trigger: from('registered'),
					term: calendarDays(30),
					extension: null,
				},
			],
		},
	],
	thresholds: [],
	questions: [
		{
			id: 'step-of-a-dispute',
			title: {
				kk: 'Омбудсменге, әкімдікке немесе прокурорға жазу — еңбек дауының кезеңі ме?',
				ru: 'Является ли письмо омбудсмену, акимату или прокурору шагом трудового спора?',
				en: 'Is a letter to the ombudsman, the akimat or the prosecutor a step of a labour dispute?',
			},
			answers: {
				no: {
					kk: 'жоқ: бұл бөлек жол, дау мерзімдері бұдан басталмайды',
					ru: 'нет: это отдельный путь, сроки спора с него не начинаются',
					en: 'no: it is a way of its own, and no term of a dispute begins with it',
				},
			},
			readings: [
				{
					name: null,
					outcomes: [],
					otherwise: {
						answer: 'no',
						rule: {
							kk: 'Еңбек дауының рәсімінде мұндай кезең жоқ; бұл — мемлекеттік органға өтініш.',
							ru: 'В процедуре трудового спора такого шага нет; это обращение в государственный орган.',
							en: 'The procedure of a dispute has no such step; it is an appeal to a state body.',
						},
						article: null,
						source: 'hrw',
						confidence: 'likely',
					},
				},
			],
		},
	],
};
