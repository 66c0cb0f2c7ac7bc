/** Appeals to state bodies: the Administrative Procedural and Process-Related Code, in force since 1 July 2021. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { appc, hrw } from '../sources.ts';
import { questions } from './2021-07-01-questions.ts';
import { steps } from './2021-07-01-steps.ts';

export const appealToState20210701: ProcedureVersion = {
	procedure: 'appeal-to-state',
	version: 'kz/appeal-to-state/2021-07-01',
	title: {
		kk: 'Мемлекеттік органға өтініш және шағым',
		ru: 'Обращение и жалоба в государственный орган',
		en: 'Appeals and complaints to a state body',
	},
	about: {
		kk: 'Мемлекеттік орган өтінішті сол күні тіркейді және он бес жұмыс күні ішінде шешеді. Мерзімінде жауап болмаса, бұл — бас тарту, оған шағымдануға болады. Өтініштер «Электрондық өтініштер» жүйесінде жүргізіледі.',
		ru: 'Государственный орган регистрирует обращение в тот же день и решает его за пятнадцать рабочих дней. Если ответа в срок нет, это отказ, и его можно обжаловать. Обращения ведут в системе «Электронные обращения».',
		en: 'A state body registers an appeal on the same day and decides it within fifteen working days. No answer in time is a refusal, of which one may complain. Appeals are kept in the e-Otinish system.',
	},
	status: 'in-force',
	inForce: { from: '2021-07-01', to: null, confidence: 'sure' },
	calendar: 'kz',
	sources: { code: appc, hrw: hrw },
	actors: {
		body: { kk: 'мемлекеттік орган', ru: 'государственный орган', en: 'the state body' },
		higher: { kk: 'жоғары тұрған орган', ru: 'вышестоящий орган', en: 'the higher body' },
		person: { kk: 'өтініш беруші', ru: 'заявитель', en: 'the person who appealed' },
	},
	facts: {
		received: {
			kk: 'өтініш келіп түскен күн',
			ru: 'день поступления обращения',
			en: 'the day the appeal came in',
		},
		registered: {
			kk: 'өтініш тіркелген күн',
			ru: 'день регистрации обращения',
			en: 'the day the appeal was registered',
		},
		returned: {
			kk: 'кемшіліктері үшін қайтарылған күн',
			ru: 'день возврата из-за недостатков',
			en: 'the day it was returned for defects',
		},
		forwarded: {
			kk: 'құзыретті органға жіберілген күн',
			ru: 'день передачи надлежащему органу',
			en: 'the day it was forwarded to the proper body',
		},
		extended: {
			kk: 'мерзім ұзартылған күн',
			ru: 'день продления срока',
			en: 'the day the term was extended',
		},
		'extension-told': {
			kk: 'ұзарту туралы хабарланған күн',
			ru: 'день сообщения о продлении',
			en: 'the day the extension was told',
		},
		decided: { kk: 'шешім қабылданған күн', ru: 'день решения', en: 'the day of the decision' },
		withdrawn: {
			kk: 'өтініш кері алынған күн',
			ru: 'день отзыва обращения',
			en: 'the day the appeal was withdrawn',
		},
		'file-requested': {
			kk: 'іс материалдарымен танысу сұралған күн',
			ru: 'день просьбы ознакомить с делом',
			en: 'the day access to the file was asked for',
		},
		'file-opened': {
			kk: 'іс материалдары көрсетілген күн',
			ru: 'день ознакомления с делом',
			en: 'the day the file was opened',
		},
		'decision-known': {
			kk: 'шешім адамға белгілі болған күн',
			ru: 'день, когда решение стало известно',
			en: 'the day the decision became known to the person',
		},
		complained: { kk: 'шағым берілген күн', ru: 'день подачи жалобы', en: 'the day the complaint was filed' },
		'complaint-received': {
			kk: 'шағым келіп түскен күн',
			ru: 'день поступления жалобы',
			en: 'the day the complaint came in',
		},
		'complaint-passed': {
			kk: 'шағым жоғары органға берілген күн',
			ru: 'день передачи жалобы вышестоящему органу',
			en: 'the day the complaint was passed to the higher body',
		},
		'complaint-decided': {
			kk: 'шағым бойынша шешім қабылданған күн',
			ru: 'день решения по жалобе',
			en: 'the day the complaint was decided',
		},
	},
	circumstances: {
		competent: {
			name: {
				kk: 'өтініш осы органның құзыретінде ме',
				ru: 'относится ли обращение к этому органу',
				en: 'is the appeal for this body',
			},
			values: { yes: { kk: 'иә', ru: 'да', en: 'yes' }, no: { kk: 'жоқ', ru: 'нет', en: 'no' } },
		},
		'straight-to-court': {
			name: {
				kk: 'заң сотқа бірден жүгінуге рұқсат бере ме',
				ru: 'разрешает ли закон идти сразу в суд',
				en: 'does a law allow going straight to court',
			},
			values: { yes: { kk: 'иә', ru: 'да', en: 'yes' }, no: { kk: 'жоқ', ru: 'нет', en: 'no' } },
		},
		matter: {
			name: { kk: 'өтініш не туралы', ru: 'о чём обращение', en: 'what the appeal is about' },
			values: {
				labour: { kk: 'еңбек заңнамасы', ru: 'трудовое законодательство', en: 'labour law' },
				other: { kk: 'басқа', ru: 'другое', en: 'something else' },
			},
		},
	},
	counting: {
		firstDay: 'day-after',
		rule: {
			kk: 'Мерзім келесі күннен басталады. Соңғы күн жұмыс күні болмаса, келесі жұмыс күніне ауысады.',
			ru: 'Срок начинается на следующий день. Если последний день нерабочий, срок кончается в следующий рабочий.',
			en: 'A term begins on the following day. A last day that is not a working day moves to the next working day.',
		},
		article: '76',
		source: 'code',
		confidence: 'sure',
	},
	steps,
	thresholds: [],
	questions,
	papers: [
		{
			id: 'complaint',
			title: { kk: 'Шағым', ru: 'Жалоба', en: 'Complaint' },
			actor: 'person',
			contents: [
				{
					id: 'same-body',
					required: true,
					rule: {
						kk: 'шешім қабылдаған органның өзіне жолдануы',
						ru: 'адресована органу, который принял решение',
						en: 'addressed to the body that took the decision',
					},
					article: '91(4)',
					source: 'code',
					confidence: 'sure',
				},
			],
		},
	],
};
