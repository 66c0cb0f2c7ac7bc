/**
 * A model collective agreement: one example clause for each point of article 157 that our sources name. The words are ours, to begin
 * a talk with; they are not a text of the law, and nobody has approved them. Numbers stand as `…`: they are for the parties to agree.
 */
import type { Source } from '#modules/procedures/contract.ts';

export const modelAgreement: Readonly<Record<string, Source['title']>> = {
	pay: {
		kk: 'Жұмыс беруші жалақыны айына бір рет, келесі айдың … күнінен кешіктірмей төлейді. Еңбекақы жүйесі мен мөлшері осы шарттың … қосымшасында.',
		ru: 'Работодатель выплачивает зарплату один раз в месяц, не позднее … числа следующего месяца. Системы и размеры оплаты труда указаны в приложении … к договору.',
		en: 'The employer pays wages once a month, not later than day … of the next month. Pay systems and rates stand in annex ….',
	},
	coefficients: {
		kk: 'Разрядаралық коэффициенттер … қосымшада; бірінші разрядтың коэффициенті 1,0.',
		ru: 'Межразрядные коэффициенты указаны в приложении …; коэффициент первого разряда 1,0.',
		en: 'Coefficients between grades stand in annex …; that of the first grade is 1.0.',
	},
	'hours-and-leave': {
		kk: 'Жұмыс аптасы … сағаттан аспайды. Жыл сайынғы ақылы демалыс кемінде … күн; зиянды жұмыс үшін қосымша … күн.',
		ru: 'Рабочая неделя не длиннее … часов. Ежегодный оплачиваемый отпуск не короче … дней; за вредную работу дополнительно … дней.',
		en: 'The working week is not longer than … hours. Annual paid leave is at least … days, and … days more for harmful work.',
	},
	safety: {
		kk: 'Жұмыс беруші еңбекті қорғауға жылына жұмыскер басына кемінде … теңге бөледі, қорғаныс құралдарын тегін береді. Жұмыскер өміріне қауіп төнсе, жұмысты тоқтата алады.',
		ru: 'Работодатель тратит на охрану труда не меньше … тенге в год на работника и бесплатно выдаёт средства защиты. При угрозе жизни работник вправе прекратить работу.',
		en: 'The employer spends at least … tenge a year for each worker on safety and gives out protective equipment free of charge. A worker whose life is in danger may stop work.',
	},
	'union-conditions': {
		kk: 'Жұмыс беруші кәсіподаққа бөлме, байланыс және жиналыс өткізетін орын береді; жарнаны жұмыскердің жазбаша өтінішімен ғана аударады.',
		ru: 'Работодатель даёт профсоюзу помещение, связь и место для собраний; взносы перечисляет только по письменному заявлению работника.',
		en: 'The employer gives the union a room, means of communication and a place for meetings, and passes on dues only where the worker has asked in writing.',
	},
	'how-to-change': {
		kk: 'Шарт екі тараптың жазбаша келісімімен ғана өзгереді; ұсынысқа … жұмыс күні ішінде жауап беріледі.',
		ru: 'Договор меняется только по письменному согласию обеих сторон; на предложение отвечают в течение … рабочих дней.',
		en: 'The agreement changes only by written consent of both sides; a proposal is answered within … working days.',
	},
	control: {
		kk: 'Тараптар шарттың орындалуын жылына екі рет тексеріп, есебін жұмыскерлерге көрсетеді. Орындамаған тарап заң бойынша жауап береді.',
		ru: 'Стороны дважды в год проверяют исполнение договора и показывают отчёт работникам. Кто не исполнил, отвечает по закону.',
		en: 'The sides look twice a year at how the agreement is kept and show their report to the workers. Who does not keep it answers by law.',
	},
	'acts-with-opinion': {
		kk: 'Мына актілер өкілдердің пікірі ескеріліп қабылданады: ауысым кестесі, еңбек тәртібі ережесі, еңбекақы туралы ереже, ….',
		ru: 'С учётом мнения представителей принимаются: графики смен, правила трудового распорядка, положение об оплате труда, ….',
		en: 'These acts need the representatives’ opinion: shift schedules, rules of work, rules on pay, ….',
	},
	'pension-age': {
		kk: 'Зейнет жасындағы жұмыскер ауыр және зиянды жұмысқа тек өз келісімімен және медициналық қорытындымен жіберіледі.',
		ru: 'Работник пенсионного возраста допускается к тяжёлой и вредной работе только с его согласия и по медицинскому заключению.',
		en: 'A worker of pension age does heavy or harmful work only by consent and with a medical opinion.',
	},
	indexing: {
		kk: 'Жалақы жылына бір рет ресми инфляциядан кем емес индекстеледі.',
		ru: 'Зарплата индексируется раз в год не меньше чем на официальную инфляцию.',
		en: 'Pay is indexed once a year by at least the official inflation.',
	},
	jobs: {
		kk: 'Жаппай қысқартуға дейін жұмыс беруші кәсіподақпен кеңеседі және басқа жұмыс ұсынады.',
		ru: 'Перед массовым сокращением работодатель советуется с профсоюзом и предлагает другую работу.',
		en: 'Before a mass lay-off the employer consults the union and offers other work.',
	},
	housing: {
		kk: 'Вахтадағы тұру орны: бір адамға кемінде … шаршы метр, жылу, ыстық су және байланыс.',
		ru: 'Жильё на вахте: не меньше … квадратных метров на человека, тепло, горячая вода и связь.',
		en: 'Lodging on shift: at least … square metres for each person, heating, hot water and a connection.',
	},
	'union-officers': {
		kk: 'Сайланған кәсіподақ қызметкері кәсіподақ ісі үшін айына … сағат жалақысы сақталып босатылады.',
		ru: 'Выборный профсоюзный работник освобождается для профсоюзной работы на … часов в месяц с сохранением зарплаты.',
		en: 'An elected union officer has … paid hours a month for the work of the union.',
	},
	'law-training': {
		kk: 'Жұмыс беруші жылына бір рет жұмыс уақытында еңбек құқығы бойынша оқу өткізеді.',
		ru: 'Работодатель раз в год в рабочее время проводит обучение трудовому праву.',
		en: 'Once a year the employer holds a training in labour law in working hours.',
	},
};
