/** Who acts in a collective labour dispute and what may happen in it. The same names in every version. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';

export const actors: ProcedureVersion['actors'] = {
	workers: {
		kk: 'жұмыскерлер немесе олардың өкілдері',
		ru: 'работники или их представители',
		en: 'the workers or their representatives',
	},
	employer: { kk: 'жұмыс беруші', ru: 'работодатель', en: 'the employer' },
	association: {
		kk: 'жұмыс берушілер бірлестігі',
		ru: 'объединение работодателей',
		en: 'the association of employers',
	},
	both: { kk: 'екі тарап', ru: 'обе стороны', en: 'both sides' },
	commission: {
		kk: 'бітімгершілік комиссиясы',
		ru: 'примирительная комиссия',
		en: 'the conciliation commission',
	},
	arbitration: { kk: 'еңбек төрелігі', ru: 'трудовой арбитраж', en: 'the labour arbitration' },
	committee: { kk: 'ереуіл комитеті', ru: 'забастовочный комитет', en: 'the strike committee' },
	court: { kk: 'сот', ru: 'суд', en: 'the court' },
};

export const facts: ProcedureVersion['facts'] = {
	'demands-approved': {
		kk: 'жұмыскерлер талаптарды бекіткен күн',
		ru: 'день, когда работники утвердили требования',
		en: 'the day the workers approved the demands',
	},
	'demands-sent': {
		kk: 'талаптар жұмыс берушіге жіберілген күн',
		ru: 'день отправки требований',
		en: 'the day the demands were sent',
	},
	'demands-received': {
		kk: 'жұмыс беруші талаптарды алған күн',
		ru: 'день получения требований работодателем',
		en: 'the day the employer received the demands',
	},
	'association-received': {
		kk: 'жұмыс берушілер бірлестігі талаптарды алған күн',
		ru: 'день получения требований объединением работодателей',
		en: 'the day the association of employers received the demands',
	},
	'inspectorate-told': {
		kk: 'еңбек инспекциясына хабарланған күн',
		ru: 'день сообщения инспекции труда',
		en: 'a day on which the labour inspectorate was told',
	},
	replied: {
		kk: 'талаптарға жазбаша жауап берілген күн',
		ru: 'день письменного ответа на требования',
		en: 'the day of the written reply to the demands',
	},
	'disagreements-protocol': {
		kk: 'келіссөздегі келіспеушіліктер хаттамасы жасалған күн',
		ru: 'день протокола разногласий в переговорах',
		en: 'the day of the protocol of disagreements in bargaining',
	},
	'commission-formed': {
		kk: 'бітімгершілік комиссиясы құрылған күн',
		ru: 'день создания примирительной комиссии',
		en: 'the day the conciliation commission was formed',
	},
	'commission-received': {
		kk: 'талаптар бітімгершілік комиссиясына түскен күн',
		ru: 'день поступления требований в примирительную комиссию',
		en: 'the day the demands came in at the conciliation commission',
	},
	'commission-extended': {
		kk: 'комиссияның мерзімін ұзарту хаттамасы жасалған күн',
		ru: 'день протокола о продлении срока комиссии',
		en: 'the day of the protocol that prolongs the commission’s term',
	},
	'commission-ended': {
		kk: 'бітімгершілік комиссиясы жұмысын келісімсіз аяқтаған күн',
		ru: 'день, когда примирительная комиссия закончила работу без соглашения',
		en: 'the day the conciliation commission ended without agreement',
	},
	'agreement-signed': {
		kk: 'дау бойынша жазбаша келісімге қол қойылған күн',
		ru: 'день подписания соглашения по спору',
		en: 'the day an agreement on the dispute was signed',
	},
	'agreement-broken': {
		kk: 'келісімнің орындалмағаны белгілі болған күн',
		ru: 'день, когда стало ясно, что соглашение не выполнено',
		en: 'the day it was clear that the agreement was not carried out',
	},
	'employer-evaded': {
		kk: 'жұмыс беруші бітімгершілік рәсімдерінен жалтарған күн',
		ru: 'день, когда работодатель уклонился от примирительных процедур',
		en: 'the day the employer evaded the conciliation procedures',
	},
	'procedures-failed': {
		kk: 'бітімгершілік рәсімдері дауды шешпей аяқталған күн',
		ru: 'день, когда примирительные процедуры окончились, не разрешив спор',
		en: 'the day the conciliation procedures ended without settling the dispute',
	},
	'dispute-ended': {
		kk: 'дау өзгедей аяқталған күн',
		ru: 'день, когда спор закончился иначе',
		en: 'the day the dispute ended in another way',
	},
	'arbitration-formed': {
		kk: 'еңбек төрелігі құрылған күн',
		ru: 'день создания трудового арбитража',
		en: 'the day the labour arbitration was formed',
	},
	'award-made': {
		kk: 'еңбек төрелігі шешім шығарған күн',
		ru: 'день решения трудового арбитража',
		en: 'the day of the award of the labour arbitration',
	},
	'award-due': {
		kk: 'төрелік шешімі орындалуға тиіс күн',
		ru: 'день, к которому решение арбитража должно быть исполнено',
		en: 'the day by which the award must be carried out',
	},
	'award-carried-out': {
		kk: 'төрелік шешімі орындалған күн',
		ru: 'день исполнения решения арбитража',
		en: 'the day the award was carried out',
	},
	'warning-strike': {
		kk: 'ескерту ереуілінің күні',
		ru: 'день предупредительной забастовки',
		en: 'the day of the warning strike',
	},
	'warning-strike-told': {
		kk: 'ескерту ереуілі туралы жазбаша ескертілген күн',
		ru: 'день письменного предупреждения о часовой забастовке',
		en: 'the day of the written warning of the one-hour strike',
	},
	'strike-decided': {
		kk: 'ереуіл туралы шешім қабылданған күн',
		ru: 'день решения о забастовке',
		en: 'the day of the decision to strike',
	},
	'strike-notice': {
		kk: 'жұмыс берушіге ереуіл туралы жазбаша ескертілген күн',
		ru: 'день письменного предупреждения работодателя о забастовке',
		en: 'the day the employer was warned of the strike in writing',
	},
	'strike-announced': {
		kk: 'ереуіл жарияланған күн',
		ru: 'день объявления забастовки',
		en: 'the day the strike is announced',
	},
	'strike-begins': {
		kk: 'ереуілдің басталу күні',
		ru: 'день начала забастовки',
		en: 'the day the strike begins',
	},
	'resume-told': {
		kk: 'ереуілді жалғастыру туралы ескертілген күн',
		ru: 'день предупреждения о возобновлении забастовки',
		en: 'the day of the warning that the strike goes on',
	},
	'strike-resumes': {
		kk: 'ереуіл қайта басталатын күн',
		ru: 'день возобновления забастовки',
		en: 'the day the strike goes on',
	},
	'unlawful-strike-began': {
		kk: 'рәсімсіз ереуіл басталған күн',
		ru: 'день начала забастовки без процедуры',
		en: 'the day a strike began outside the procedure',
	},
	'unlawful-strike-reported': {
		kk: 'прокурор мен еңбек инспекциясына хабарланған күн',
		ru: 'день сообщения прокурору и инспекции труда',
		en: 'the day the prosecutor and the inspectorate were told',
	},
	'prosecutor-suspended': {
		kk: 'прокурор ереуілді сот шешіміне дейін тоқтата тұрған күн',
		ru: 'день, когда прокурор приостановил забастовку до решения суда',
		en: 'the day the prosecutor suspended the strike until the court decides',
	},
	'court-claim-filed': {
		kk: 'ереуілді заңсыз деп тану туралы сотқа арыз берілген күн',
		ru: 'день подачи в суд о признании забастовки незаконной',
		en: 'the day the court was asked to find the strike illegal',
	},
	'court-decided': {
		kk: 'сот шешім шығарған күн',
		ru: 'день решения суда',
		en: 'the day of the court decision',
	},
	'court-found-illegal': {
		kk: 'сот ереуілді заңсыз деп таныған күн',
		ru: 'день, когда суд признал забастовку незаконной',
		en: 'the day the court found the strike illegal',
	},
	'court-decision-told': {
		kk: 'ереуілшілерге сот шешімі хабарланған күн',
		ru: 'день, когда бастующим сообщили решение суда',
		en: 'the day the strikers were told of the court decision',
	},
	'last-took-part': {
		kk: 'жұмыскер ереуілге соңғы рет қатысқан күн',
		ru: 'последний день участия работника в забастовке',
		en: 'the last day on which the worker took part in the strike',
	},
	'emergency-began': {
		kk: 'соғыс немесе төтенше жағдай енгізілген күн',
		ru: 'день введения военного или чрезвычайного положения',
		en: 'the day martial law or a state of emergency began',
	},
	'emergency-ended': {
		kk: 'соғыс немесе төтенше жағдай аяқталған күн',
		ru: 'день окончания военного или чрезвычайного положения',
		en: 'the day martial law or the state of emergency ended',
	},
	'danger-arose': {
		kk: 'адамдардың өмірі мен денсаулығына нақты қауіп төнген күн',
		ru: 'день, когда возникла реальная угроза жизни и здоровью людей',
		en: 'the day a real threat to life and health arose',
	},
};
