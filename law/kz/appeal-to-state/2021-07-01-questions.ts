/** Appeals to state bodies: the Administrative Procedural and Process-Related Code, in force since 1 July 2021. The questions. */
import type { Question } from '#modules/procedures/contract.ts';
import { is } from '../forms.ts';

export const questions: readonly Question[] = [
	{
		id: 'silence',
		title: {
			kk: 'Үнсіздік бас тарту болды ма?',
			ru: 'Стало ли молчание отказом?',
			en: 'Has silence become a refusal?',
		},
		answers: {
			refused: {
				kk: 'иә: үнсіздік — бас тарту; шағымдануға болады',
				ru: 'да: молчание — это отказ; его можно обжаловать',
				en: 'yes: silence is a refusal, and one may complain',
			},
			no: {
				kk: 'жоқ: шешім бар немесе мерзім өтпеген',
				ru: 'нет: решение есть или срок не прошёл',
				en: 'no: there is a decision, or the term has not passed',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: { step: 'decide', is: ['overdue'] },
						answer: 'refused',
						rule: {
							kk: 'Мерзімінде жауап болмаса, бас тартылды деп есептеледі.',
							ru: 'Если в срок ответа нет, считается, что отказано.',
							en: 'Where no answer comes in time, it counts as a refusal.',
						},
						article: '91(2)',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'no',
					rule: {
						kk: 'Үнсіздік мерзім біткеннен кейін ғана бас тарту болады.',
						ru: 'Молчание становится отказом только после конца срока.',
						en: 'Silence becomes a refusal only after the end of the term.',
					},
					article: '91(2)',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
	},
	{
		id: 'silence-on-complaint',
		title: {
			kk: 'Шағымға үнсіздік бас тарту болды ма?',
			ru: 'Стало ли молчание по жалобе отказом?',
			en: 'Has silence on the complaint become a refusal?',
		},
		answers: {
			refused: {
				kk: 'иә: үнсіздік — бас тарту; шағымдануға болады',
				ru: 'да: молчание — это отказ; его можно обжаловать',
				en: 'yes: silence is a refusal, and one may complain',
			},
			no: {
				kk: 'жоқ: шешім бар немесе мерзім өтпеген',
				ru: 'нет: решение есть или срок не прошёл',
				en: 'no: there is a decision, or the term has not passed',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: { step: 'decide-complaint', is: ['overdue'] },
						answer: 'refused',
						rule: {
							kk: 'Мерзімінде жауап болмаса, бас тартылды деп есептеледі.',
							ru: 'Если в срок ответа нет, считается, что отказано.',
							en: 'Where no answer comes in time, it counts as a refusal.',
						},
						article: '100(5)',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'no',
					rule: {
						kk: 'Үнсіздік мерзім біткеннен кейін ғана бас тарту болады.',
						ru: 'Молчание становится отказом только после конца срока.',
						en: 'Silence becomes a refusal only after the end of the term.',
					},
					article: '100(5)',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
	},
	{
		id: 'court-or-complaint',
		title: {
			kk: 'Алдымен шағым ба, әлде сот па?',
			ru: 'Сначала жалоба или суд?',
			en: 'First a complaint, or the court?',
		},
		answers: {
			'complaint-first': { kk: 'алдымен шағым', ru: 'сначала жалоба', en: 'a complaint first' },
			court: { kk: 'бірден сотқа болады', ru: 'можно сразу в суд', en: 'straight to court' },
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: is('straight-to-court', 'yes'),
						answer: 'court',
						rule: {
							kk: 'Заңда басқаша айтылса, сотқа бірден жүгінуге болады.',
							ru: 'Если закон говорит иначе, можно идти сразу в суд.',
							en: 'Where a law says otherwise, one may go straight to court.',
						},
						article: '91(5)',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'complaint-first',
					rule: {
						kk: 'Заңда басқаша айтылмаса, сотқа дейін шағым беріледі.',
						ru: 'Если закон не говорит иного, до суда подают жалобу.',
						en: 'Unless a law says otherwise, a complaint comes before the court.',
					},
					article: '91(5)',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
	},
	{
		id: 'act-during-complaint',
		title: {
			kk: 'Шағым қаралып жатқанда акт орындала ма?',
			ru: 'Исполняется ли акт, пока идёт жалоба?',
			en: 'Is the act carried out while the complaint runs?',
		},
		answers: {
			suspended: {
				kk: 'жоқ: шағым актіні тоқтата тұрады',
				ru: 'нет: жалоба приостанавливает акт',
				en: 'no: the complaint suspends the act',
			},
			'in-force': {
				kk: 'иә: шағым берілмеген немесе ол шешілген',
				ru: 'да: жалобы нет или она решена',
				en: 'yes: there is no complaint, or it has been decided',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: {
							all: [
								{ any: [{ happened: 'complained' }, { happened: 'complaint-received' }] },
								{ not: { happened: 'complaint-decided' } },
							],
						},
						answer: 'suspended',
						rule: {
							kk: 'Шағым актінің орындалуын тоқтата тұрады.',
							ru: 'Жалоба приостанавливает исполнение акта.',
							en: 'A complaint suspends the act.',
						},
						article: '96',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'in-force',
					rule: {
						kk: 'Шағымсыз акт күшінде.',
						ru: 'Без жалобы акт действует.',
						en: 'Without a complaint the act stands.',
					},
					article: '96',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
	},
	{
		id: 'e-petition',
		title: {
			kk: 'Бұл туралы электрондық петиция беруге бола ма?',
			ru: 'Можно ли подать об этом электронную петицию?',
			en: 'May one file an e-petition about this?',
		},
		answers: {
			no: {
				kk: 'жоқ: еңбек заңнамасы туралы петиция қабылданбайды',
				ru: 'нет: о трудовом законодательстве петиций не принимают',
				en: 'no: petitions about labour law are not accepted',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: is('matter', 'labour'),
						answer: 'no',
						rule: {
							kk: 'Еңбек заңнамасы мәселелері бойынша петиция берілмейді.',
							ru: 'По вопросам трудового законодательства петиций не подают.',
							en: 'No petitions are filed about labour law.',
						},
						article: '90-2(3)(8)',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					blank: {
						kk: 'басқа тақырыптар бойынша петиция шарттары жиналмаған; заңгер кодекстің петициялар туралы бабын қарауы керек',
						ru: 'условия петиций на другие темы не собраны; юрист должен посмотреть статьи Кодекса о петициях',
						en: 'the conditions of petitions on other subjects were not collected; a lawyer must look at the articles of the Code on petitions',
					},
				},
			},
		],
	},
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
];
