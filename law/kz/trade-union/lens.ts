/** What bodies of the ILO and the UN, and Human Rights Watch, said of the union law of 2014. Only what the report of Human Rights Watch of 2016 tells; a remark is about the text of its year. */
import type { LensNote } from '#modules/procedures/contract.ts';

export const lens: Readonly<Record<string, LensNote>> = {
	'hrw-2016-registration': {
		body: { kk: 'Human Rights Watch', ru: 'Human Rights Watch', en: 'Human Rights Watch' },
		year: 2016,
		rule: {
			kk: 'Тіркеудің барлық рәсімін тәуелсіз кәсіподақтармен, жаһандық кәсіподақтармен және ХЕҰ-мен бірге қайта қарау; екі сатылы тіркеу мен жоғары бірлестікке кіру міндетін алып тастау (C87, C98).',
			ru: 'Пересмотреть все процедуры регистрации вместе с независимыми профсоюзами, глобальными профсоюзами и МОТ; убрать двухступенчатую регистрацию и обязанность входить в объединение (C87, C98).',
			en: 'Review every registration procedure together with independent unions, global unions and the ILO; drop the two-step registration and the duty to affiliate (C87, C98).',
		},
		article: null,
		source: 'hrw',
		confidence: 'sure',
	},
	'hrw-2016-pending': {
		body: { kk: 'Human Rights Watch', ru: 'Human Rights Watch', en: 'Human Rights Watch' },
		year: 2016,
		rule: {
			kk: 'Оған дейін берілген өтініштерді қабылдап, орынсыз қиындықсыз және кідіріссіз тіркеу (C87, 2 және 7-баптар).',
			ru: 'А до этого принимать поданные заявления и регистрировать без лишних трудностей и задержек (C87, статьи 2 и 7).',
			en: 'Until then accept pending applications and register without undue difficulty or delay (C87, articles 2 and 7).',
		},
		article: null,
		source: 'hrw',
		confidence: 'sure',
	},
	'ilo-2015-affiliation': {
		body: {
			kk: 'ХЕҰ сарапшылар комитеті (CEACR)',
			ru: 'Комитет экспертов МОТ (CEACR)',
			en: 'ILO Committee of Experts (CEACR)',
		},
		year: 2015,
		rule: {
			kk: 'Алты ай ішінде бірлестікке кіру міндетін және жоғары шектерді өзгерту керек (C87, 5-бап). Стандарттарды қолдану комитеті де осыны сұраған.',
			ru: 'Изменить обязанность войти в объединение за шесть месяцев и высокие пороги (C87, статья 5). О том же просил Комитет по применению норм.',
			en: 'Amend the duty to affiliate within six months and the high thresholds (C87, article 5). The Committee on the Application of Standards asked the same.',
		},
		article: null,
		source: 'hrw',
		confidence: 'sure',
	},
	'ceacr-excluded': {
		body: {
			kk: 'ХЕҰ сарапшылар комитеті (CEACR)',
			ru: 'Комитет экспертов МОТ (CEACR)',
			en: 'ILO Committee of Experts (CEACR)',
		},
		year: null,
		rule: {
			kk: 'Судьяларға, өрт сөндірушілерге және түзеу мекемелерінің қызметкерлеріне кәсіподаққа кіруге рұқсат ету; тек полиция мен әскерилерге шек қоюға болады (C87, 2 және 9-баптар).',
			ru: 'Разрешить вступать в профсоюзы судьям, пожарным и сотрудникам исправительных учреждений; исключать можно только полицию и военных (C87, статьи 2 и 9).',
			en: 'Allow judges, firefighters and prison staff to join unions; only police and military may be excepted (C87, articles 2 and 9).',
		},
		article: null,
		source: 'hrw',
		confidence: 'sure',
	},
	'ilo-foreign-money': {
		body: {
			kk: 'ХЕҰ сарапшылар комитеті (CEACR)',
			ru: 'Комитет экспертов МОТ (CEACR)',
			en: 'ILO Committee of Experts (CEACR)',
		},
		year: null,
		rule: {
			kk: 'Ұлттық ұйымдар халықаралық ұйымдардан қаржылай көмек ала алуы керек (C87, 5-бап).',
			ru: 'Организации страны должны иметь право на финансовую помощь международных организаций (C87, статья 5).',
			en: 'National organisations may take financial assistance from international ones (C87, article 5).',
		},
		article: null,
		source: 'hrw',
		confidence: 'sure',
	},
	'sr-2015-compulsory': {
		body: {
			kk: 'БҰҰ-ның жиналу және бірлестік құру бостандығы жөніндегі арнаулы баяндамашысы',
			ru: 'Специальный докладчик ООН по свободе собраний и ассоциаций',
			en: 'UN Special Rapporteur on freedom of assembly and association',
		},
		year: 2015,
		rule: {
			kk: 'Кәсіподақтарды міндетті мемлекеттік тіркеуді тоқтату керек (A/HRC/29/25/Add.2).',
			ru: 'Отказаться от обязательной государственной регистрации профсоюзов (A/HRC/29/25/Add.2).',
			en: 'End compulsory state registration of unions (A/HRC/29/25/Add.2).',
		},
		article: null,
		source: 'hrw',
		confidence: 'sure',
	},
	'cas-2015-2016': {
		body: {
			kk: 'ХЕҰ Стандарттарды қолдану комитеті (CAS)',
			ru: 'Комитет МОТ по применению норм (CAS)',
			en: 'ILO Committee on the Application of Standards (CAS)',
		},
		year: 2016,
		rule: {
			kk: '2015 және 2016 жылғы маусымда Комитет Қазақстаннан кәсіподақтар туралы заңды C87-ге сай өзгертуді сұрады.',
			ru: 'В июне 2015 и июне 2016 года Комитет просил Казахстан изменить закон о профсоюзах в соответствии с C87.',
			en: 'In June 2015 and June 2016 the Committee asked Kazakhstan to amend the union law in line with C87.',
		},
		article: null,
		source: 'hrw',
		confidence: 'sure',
	},
};
