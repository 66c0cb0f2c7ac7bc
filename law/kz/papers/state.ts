/** Papers to state bodies: a request to the labour inspectorate, and a complaint against a decision or silence. */
import type { PaperTemplate } from '#modules/procedures/contract.ts';
import {
	choice,
	dated,
	day,
	ENCLOSED,
	enclosed,
	fromFact,
	gives,
	if_,
	line,
	list,
	place,
	placeAndDay,
	says,
	section,
	signatures,
	text,
	title,
	to,
	with_,
} from './forms.ts';

const procedure = 'appeal-to-state';
const applicant = line('applicant', { kk: 'Кім жүгінеді', ru: 'Кто обращается', en: 'Who applies' });
const contact = line('contact', {
	kk: 'Жауап жіберетін мекенжай',
	ru: 'Куда ответить',
	en: 'Where to answer',
});
const APPLICANT = { kk: 'Өтініш беруші', ru: 'Заявитель', en: 'Applicant' };
const FROM = { kk: 'Кімнен: {applicant}', ru: 'От: {applicant}', en: 'From: {applicant}' };
const ANSWER_TO = {
	kk: 'Жауап жіберетін мекенжай: {contact}',
	ru: 'Адрес для ответа: {contact}',
	en: 'Address for the answer: {contact}',
};

export const inspectionRequest: PaperTemplate = {
	id: 'inspection-request',
	procedure,
	paper: {
		blank: {
			kk: 'мемлекеттік органға жазылған өтініште не болуы керегі оқылған баптарда жоқ; заңгер Әкімшілік рәсімдік-процестік кодекстен қарауы керек',
			ru: 'что должно стоять в обращении в государственный орган, в прочитанных статьях не сказано; юрист должен найти это в Административном процедурно-процессуальном кодексе',
			en: 'the articles that were read do not tell what an appeal to a state body must contain; a lawyer must look it up in the administrative code',
		},
	},
	title: {
		kk: 'Еңбек инспекциясына өтініш',
		ru: 'Обращение в инспекцию труда',
		en: 'Request to the labour inspectorate',
	},
	about: {
		kk: 'Еңбек заңнамасының бұзылуы туралы. Мемлекеттік органға өтініш ретінде қаралады: сол күні тіркеледі, он бес жұмыс күнінде шешіледі.',
		ru: 'О нарушении трудового законодательства. Рассматривается как обращение в государственный орган: регистрируется в день поступления, решается за пятнадцать рабочих дней.',
		en: 'About a breach of labour law. It is considered as an appeal to a state body: registered on the day it comes in, decided within fifteen working days.',
	},
	fields: [
		line('inspectorate', {
			kk: 'Еңбек инспекциясының органы',
			ru: 'Орган инспекции труда',
			en: 'Body of the labour inspectorate',
		}),
		applicant,
		contact,
		place,
		dated,
		line(
			'employer',
			{
				kk: 'Жұмыс беруші (атауы, мекенжайы)',
				ru: 'Работодатель (название, адрес)',
				en: 'Employer (name, address)',
			},
			{ from: { party: 'employer' } },
		),
		text('happened', {
			kk: 'Не болды, қашан, қайда',
			ru: 'Что произошло, когда, где',
			en: 'What happened, when, where',
		}),
		text('breach', {
			kk: 'Заңның қай талабы бұзылды деп ойлайсыз',
			ru: 'Какое требование закона, по-вашему, нарушено',
			en: 'Which rule of law was breached, as you see it',
		}),
		list(
			'asked',
			{ kk: 'Не сұраймын', ru: 'О чём прошу', en: 'What is asked' },
			{
				help: {
					kk: 'Мысалы: тексеру жүргізу, нұсқама беру, жұмысты тоқтата тұру.',
					ru: 'Например: провести проверку, выдать предписание, приостановить работы.',
					en: 'For example: an inspection, a prescription, suspension of work.',
				},
			},
		),
		enclosed,
	],
	body: [
		to(
			{ kk: 'Кімге: {inspectorate}', ru: 'Кому: {inspectorate}', en: 'To: {inspectorate}' },
			FROM,
			ANSWER_TO,
		),
		title({ kk: 'Өтініш', ru: 'Обращение', en: 'Request' }),
		placeAndDay,
		says({ kk: 'Жұмыс беруші: {employer}.', ru: 'Работодатель: {employer}.', en: 'Employer: {employer}.' }),
		...section({ kk: 'Не болды', ru: 'Что произошло', en: 'What happened' }, 'happened'),
		...with_(
			'breach',
			...section({ kk: 'Қай талап бұзылды', ru: 'Что нарушено', en: 'What was breached' }, 'breach'),
		),
		...section({ kk: 'Сұраймын', ru: 'Прошу', en: 'I ask' }, 'asked'),
		...with_('enclosed', ...section(ENCLOSED, 'enclosed')),
		signatures({ role: APPLICANT, field: 'applicant' }),
	],
};

export const complaint: PaperTemplate = {
	id: 'complaint',
	procedure,
	paper: 'complaint',
	title: {
		kk: 'Мемлекеттік органның шешіміне шағым',
		ru: 'Жалоба на решение государственного органа',
		en: 'Complaint against a decision of a state body',
	},
	about: {
		kk: 'Шешімге, әрекетке немесе әрекетсіздікке шағым жоғары тұрған органға арналады, бірақ шешімді қабылдаған органның өзі арқылы беріледі.',
		ru: 'Жалоба на решение, действие или бездействие обращена к вышестоящему органу, но подаётся через тот орган, который принял решение.',
		en: 'A complaint against a decision, an act or silence is meant for the higher body, and is filed with the body that took the decision.',
	},
	fields: [
		line(
			'body',
			{
				kk: 'Шешім қабылдаған орган (шағым соған беріледі)',
				ru: 'Орган, который принял решение (жалоба подаётся ему)',
				en: 'The body that decided (the complaint is filed there)',
			},
			gives('same-body'),
		),
		line('higher', {
			kk: 'Шағымды қарайтын жоғары тұрған орган',
			ru: 'Вышестоящий орган, который рассмотрит жалобу',
			en: 'The higher body that will decide',
		}),
		applicant,
		contact,
		place,
		dated,
		choice(
			'against',
			{ kk: 'Неге шағымданасыз', ru: 'На что жалоба', en: 'What the complaint is about' },
			{
				values: {
					decision: { kk: 'шешімге', ru: 'на решение', en: 'a decision' },
					act: { kk: 'әрекетке', ru: 'на действие', en: 'an act' },
					silence: {
						kk: 'жауап бермеуге (әрекетсіздікке)',
						ru: 'на отсутствие ответа (бездействие)',
						en: 'that there was no answer',
					},
				},
			},
		),
		line(
			'decision',
			{ kk: 'Қай шешім: нөмірі, күні', ru: 'Какое решение: номер, дата', en: 'Which decision: number, day' },
			{ onlyIf: { field: 'against', is: ['decision', 'act'] } },
		),
		day(
			'known',
			{ kk: 'Шешім белгілі болған күн', ru: 'День, когда о нём узнали', en: 'Day it became known' },
			fromFact('decision-known'),
		),
		text('why', { kk: 'Неге келіспейсіз', ru: 'Почему вы не согласны', en: 'Why you disagree' }),
		list('asked', { kk: 'Не сұраймын', ru: 'О чём прошу', en: 'What is asked' }),
		enclosed,
	],
	body: [
		to(
			{ kk: 'Кімге: {body}', ru: 'Кому: {body}', en: 'To: {body}' },
			{ kk: 'Қарайтын орган: {higher}', ru: 'Для рассмотрения: {higher}', en: 'To be decided by: {higher}' },
			FROM,
			ANSWER_TO,
		),
		title({ kk: 'Шағым', ru: 'Жалоба', en: 'Complaint' }),
		placeAndDay,
		says({
			kk: 'Шағым мынаған: {against}.',
			ru: 'Жалоба подаётся {against}.',
			en: 'The complaint is against: {against}.',
		}),
		...if_(
			'against',
			['decision', 'act'],
			says({ kk: 'Шешім: {decision}.', ru: 'Решение: {decision}.', en: 'Decision: {decision}.' }),
		),
		...with_(
			'known',
			says({
				kk: 'Белгілі болған күн: {known}.',
				ru: 'Стало известно: {known}.',
				en: 'It became known on {known}.',
			}),
		),
		...section(
			{ kk: 'Неге келіспеймін', ru: 'Почему я не согласен (не согласна)', en: 'Why I disagree' },
			'why',
		),
		...section({ kk: 'Сұраймын', ru: 'Прошу', en: 'I ask' }, 'asked'),
		...with_('enclosed', ...section(ENCLOSED, 'enclosed')),
		signatures({ role: APPLICANT, field: 'applicant' }),
	],
};
