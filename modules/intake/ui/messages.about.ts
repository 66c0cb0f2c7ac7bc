import { texts } from './messages.common.ts';

/**
 * What protects a worker and where that ends. Terms of law: Labour Code of 23 November 2015 No. 414-V, arts 20, 159, 160;
 * Administrative Procedural and Process-Related Code of 29 June 2020 No. 350-VI, arts 64, 76; texts read in November 2026.
 */
export const about = texts({
	kk: {
		title: 'Сізді не қорғайды, қорғаныс қай жерде бітеді',
		lead: 'Мұнда жазғаныңыз үшін сізді ешкім таба алмауы керек. Бұл үшін не істелгенін және қай жерде қорғай алмайтынымызды ашық айтамыз.',
		'before.title': 'Жазбас бұрын',
		'before.1':
			'Өз телефоныңыздан, өз ұялы интернетіңізбен жазыңыз. Жұмыстағы желі осы бетке кіргеніңізді көре алады, ал жұмыстың компьютері не телефоны теріп жатқаныңызды да көруі мүмкін.',
		'before.2':
			'Қасыңызда ешкім жоқ жерде жазыңыз. Біреу келсе, «{leave}» дегенді басыңыз: бет бірден тазарып, орнына басқа бет ашылады.',
		'before.3':
			'Тек өзіңіз немесе екі-үш адам ғана білетін жайтты жазарда ойланыңыз: ол сізді танытып қоюы мүмкін.',
		'before.4':
			'Түбіртектің 24 цифрын елеусіз жерге жазып қойыңыз. Біреу тауып алады деп қорықсаңыз, түбіртексіз жіберіңіз.',
		'before.5': 'Бетті браузердің құпия терезесінде ашыңыз немесе соңында тарихтан осы мекенжайды өшіріңіз.',
		'protect.title': 'Сізді не қорғайды',
		'words.title': 'Сөзіңіз мөрленіп кетеді',
		'words.text':
			'Жазғаныңыз бен файлдарыңыз осы құрылғының өзінде мөрленеді. Оны тек өзіңіз таңдаған қызмет ашады. Сервер де, сервердің иесі де, оны тартып алған адам да оқи алмайды.',
		'reader.title': 'Кім оқитынын өзіңіз таңдайсыз',
		'reader.text':
			'Орталықтың кезекшісіне де, жұмыс берушіңіздің омбудсменіне де жаза аласыз. Өтініш кімге жетпеуі керек екенін де айта аласыз.',
		'name.title': 'Атыңыз бөлек мөрленеді',
		'name.text':
			'Атыңызды айтпауға болады. Айтсаңыз, қызмет оны тек сіз қол қойып рұқсат бергенде көреді. Үндемесеңіз, рұқсат бермегеніңіз. Біреудің өміріне қауіп төнсе ғана, үш кілт сақтаушының екеуі бірге, жазылған сұрау бойынша атыңызды бір орындаушыға аша алады. Кім, қашан, не үшін ашқаны сізге көрініп тұрады.',
		'receipt.title': 'Түбіртек тек сізде',
		'receipt.text':
			'24 цифрды осы браузер жасайды, олар серверге ешқашан жіберілмейді. Жауапты солармен оқисыз. Қалаған кезде түбіртекті жоя аласыз.',
		'trace.title': 'Ізіңізді жинамаймыз',
		'trace.text':
			'Желідегі мекенжайыңыз да, браузеріңіздің түрі де сақталмайды. Өтініштің сағаты емес, тәуліктің қай бөлігінде келгені ғана жазылады. Бетте бақылау құралы жоқ, құрылғыңызға ештеңе сақталмайды.',
		'lost.title': 'Өтінішті білдірмей жоғалту мүмкін емес',
		'lost.text':
			'Жібергенде қол қойылған уәде аласыз. Өтініштің ізі ашық журналға түседі, ал журналды кәсіподақ та, құқық қорғаушы да тексере алады. Онда бір сөзіңіз де көрінбейді.',
		'lost.more': 'Ашық журнал туралы',
		'sign.title': 'Сіздің орныңызға ешкім растай алмайды',
		'sign.text':
			'Мәселе шешілгенін өз қолтаңбаңызбен тек сіз растайсыз. Келіспесеңіз, соны айтасыз, ол да жазылып қалады.',
		'punish.title': 'Қудаласа, айтыңыз',
		'punish.text':
			'Өтінішіңіз үшін қысым көрсетсе, түбіртекпен кіріп, кез келген уақытта «{punished}» дегенді басыңыз: қызмет оны бірінші көреді.',
		'crowd.title': 'Шағын ұжым бөлек көрінбейді',
		'crowd.text': 'Жұмысшысы 50-ден аз жердің жеке коды болмайды: плакаты мен коды бүкіл аумаққа ортақ.',
		'end.title': 'Қорғаныс қай жерде бітеді',
		'end.lead': 'Мұны алдымен бізден естігеніңіз дұрыс.',
		'phone.title': 'Телефон',
		'phone.text':
			'Қоңырау шалсаңыз, сөзіңізді оператор естиді. Кімге қоңырау шалғаныңызды байланыс компаниясы біледі.',
		'carrier.title': 'Электрондық хат, SMS, мессенджер',
		'carrier.text':
			'Хабарлама бөтен компаниялар арқылы өтіп, бізге ашық күйде жетеді. Ештеңе жазбай тұрып мөрлейміз, бірақ жолда оны басқалар оқуы мүмкін.',
		'plain.title': 'Мөрленбейтін форма',
		'plain.text':
			'Браузеріңіз мөрлей алмаса, осы форма ұсынылады. Мәтінді сервер ашық күйде алып, сол сәтте мөрлейді. Дәл сол сәтте оны сервердің иесі көре алады.',
		'device.title': 'Құрылғыңыз бен желіңіз',
		'device.text':
			'Желінің иесі осы сайтқа кіргеніңізді көреді. Құрылғыда бақылау бағдарламасы тұрса, теріп жатқаныңызды да көреді. Бұдан біз қорғай алмаймыз.',
		'hint.title': 'Өз сөзіңіз',
		'hint.text':
			'Аз адам білетін жайт, сөйлеу мәнеріңіз немесе түпнұсқа күйінде жіберілген фото сізді танытып қоюы мүмкін.',
		'found.title': 'Түбіртек біреудің қолына түссе',
		'found.text':
			'Ол хат алысуды оқып, сіздің атыңыздан жаза алады. Күдіктенсеңіз, түбіртекті бірден жойыңыз.',
		'human.title': 'Өтінішті оқитын адам',
		'human.text':
			'Қызметкер оқығанын біреуге айтып қоюы мүмкін, бұған техника тосқауыл бола алмайды. Сондықтан кім оқитынын ойланып таңдаңыз.',
		'keepers.title': 'Кілт сақтаушылар',
		'keepers.text':
			'Бағдарламада әр сұрау, әр үлес және атыңыздың ашылғаны жазылып, сізге көрінеді. Бірақ екі кілт сақтаушы сервердің иесімен сөз байласса, бағдарламаны айналып өтіп, атыңызды жазбасыз ашып қоюы мүмкін.',
		'code.title': 'Осы беттің өзі',
		'code.text':
			'Қаскөй ие сізге басқа бағдарлама беріп, сөзіңізді мөрленбей тұрып ұрлауы мүмкін. Бағдарламаның ізі ашық журналда тұр: білетін адам салыстыра алады.',
		'disk.title': 'Серверде қалатын уақыт',
		'disk.text':
			'Дискіде файлдардың жазылған уақыты қалады. Серверді тартып алған адам өтініштің шамамен қашан келгенін біле алады, бірақ кімнен екенін емес.',
		'courts.title': 'Сот пен мемлекеттік органдар сізге ашық',
		'courts.lead':
			'Мұнда жазу олардың ешқайсысын алмастырмайды да, жаппайды да. Бірнешеуіне қатар жүгінуге болады.',
		'courts.terms': 'Маңызды: бізге жазғаныңыз заңдағы мерзімдерді тоқтатпайды.',
		'courts.danger': 'Өмірге қауіп төнсе, алдымен 112-ге қоңырау шалыңыз. Полиция: 102.',
		'inspectorate.where': 'Мемлекеттік еңбек инспекциясы',
		'inspectorate.what': 'Жалақы, жұмыс уақыты, қауіпсіздік, еңбек заңының кез келген бұзылуы',
		'inspectorate.when': 'Сол күні тіркейді, 15 жұмыс күнінде жауап береді. Қабылдамауға құқығы жоқ.',
		'inspectorate.law': 'ӘРПК 64, 76-баптар',
		'commission.where': 'Жұмыс орныңыздағы келісу комиссиясы',
		'commission.what': 'Жұмыс берушімен жеке еңбек дауы',
		'commission.when':
			'Жұмысқа қайта алу туралы: бұйрықты алғаннан кейін 1 ай. Басқа дау: білген күннен бастап 1 жыл. 15 жұмыс күнінде шешеді.',
		'commission.law': 'Еңбек кодексі 159, 160-баптар',
		'court.where': 'Сот',
		'court.what': 'Комиссия шешпесе немесе шешімі орындалмаса',
		'court.when': 'Жұмысқа қайта алу туралы: комиссия шешімін алғаннан кейін 2 ай.',
		'court.law': 'Еңбек кодексі 159, 160-баптар',
		'prosecutor.where': 'Прокуратура',
		'prosecutor.what': 'Мемлекеттік орган әрекет етпесе, заң бұзылса',
		'prosecutor.when': 'Сол күні тіркейді, 15 жұмыс күнінде жауап береді.',
		'prosecutor.law': 'ӘРПК 64, 76-баптар',
		'union.where': 'Кәсіподақ немесе сайланбалы өкіл',
		'union.what': 'Кеңес алу, сіздің мүддеңізді қорғау',
		'union.when': 'Мерзімі жоқ',
		'union.law': 'Еңбек кодексі 20-бап',
		'courts.source':
			'Дереккөзі: Еңбек кодексі (№ 414-V) және Әкімшілік рәсімдік-процестік кодекс (№ 350-VI), мәтіндері 2026 жылғы қарашада оқылды. Бұл заң кеңесі емес: өз ісіңіз бойынша заңгерден не кәсіподақтан сұраңыз. Мемлекеттік органға eotinish.kz арқылы да жазуға болады.',
		posters: 'Жұмыс орындарына арналған плакаттар',
	},
	ru: {
		title: 'Что вас защищает и где защита кончается',
		lead: 'Никто не должен найти вас из-за того, что вы сюда написали. Здесь прямо сказано, что для этого сделано и где мы защитить не можем.',
		'before.title': 'Прежде чем писать',
		'before.1':
			'Пишите со своего телефона, через свой мобильный интернет. Сеть на работе может увидеть, что вы открыли эту страницу, а рабочий компьютер или телефон — и то, что вы набираете.',
		'before.2':
			'Пишите там, где рядом никого нет. Если кто-то подойдёт, нажмите «{leave}»: страница сразу очистится, и откроется другая.',
		'before.3':
			'Подумайте, прежде чем писать то, что знаете только вы или ещё два-три человека: это может вас выдать.',
		'before.4':
			'Запишите 24 цифры квитанции там, где они не бросятся в глаза. Если боитесь, что их найдут, отправьте без квитанции.',
		'before.5': 'Откройте страницу в приватном окне браузера или потом удалите этот адрес из истории.',
		'protect.title': 'Что вас защищает',
		'words.title': 'Ваши слова уходят запечатанными',
		'words.text':
			'Текст и файлы запечатываются прямо на этом устройстве. Открыть их может только служба, которую вы выбрали. Ни сервер, ни его владелец, ни тот, кто его отнимет, прочесть их не могут.',
		'reader.title': 'Вы сами выбираете, кто прочтёт',
		'reader.text':
			'Можно написать дежурной службе центра или омбудсмену вашего работодателя. И сказать, до кого обращение не должно дойти.',
		'name.title': 'Ваше имя запечатано отдельно',
		'name.text':
			'Имя можно не называть. Если назовёте, служба увидит его, только когда вы подпишете согласие. Молчание значит отказ. Только если под угрозой чья-то жизнь, двое из трёх хранителей ключа вместе, по записанной просьбе, могут открыть имя одному исполнителю. Кто, когда и зачем открыл, вы увидите.',
		'receipt.title': 'Квитанция есть только у вас',
		'receipt.text':
			'24 цифры создаёт этот браузер, на сервер они никогда не уходят. По ним вы читаете ответ. В любой момент квитанцию можно уничтожить.',
		'trace.title': 'Мы не собираем ваших следов',
		'trace.text':
			'Ни ваш сетевой адрес, ни вид браузера не хранятся. Записывается не час, а только часть дня, когда пришло обращение. На странице нет слежки, на устройстве ничего не сохраняется.',
		'lost.title': 'Обращение нельзя незаметно потерять',
		'lost.text':
			'При отправке вы получаете подписанное обещание. След обращения остаётся в открытом журнале, а журнал может проверить и профсоюз, и правозащитник. Ни одного вашего слова в нём не видно.',
		'lost.more': 'Об открытом журнале',
		'sign.title': 'Никто не подтвердит за вас',
		'sign.text':
			'Что дело исправлено, подтверждаете своей подписью только вы. Если не согласны, вы говорите и это, и это остаётся записанным.',
		'punish.title': 'Если вас преследуют, скажите',
		'punish.text':
			'Если из-за обращения на вас давят, войдите по квитанции и в любое время нажмите «{punished}»: служба увидит это первым.',
		'crowd.title': 'Малый коллектив не виден отдельно',
		'crowd.text':
			'У места, где меньше 50 работников, нет своего кода: плакат и код у него общие со всей округой.',
		'end.title': 'Где защита кончается',
		'end.lead': 'Лучше, если вы услышите это от нас.',
		'phone.title': 'Телефон',
		'phone.text': 'Если вы звоните, ваши слова слышит оператор. Кому вы звонили, знает компания связи.',
		'carrier.title': 'Электронная почта, SMS, мессенджеры',
		'carrier.text':
			'Сообщение идёт через чужие компании и приходит к нам открытым. Мы запечатываем его раньше, чем что-либо записать, но в дороге его могут прочесть другие.',
		'plain.title': 'Незапечатанная форма',
		'plain.text':
			'Она предлагается, если ваш браузер не умеет запечатывать. Сервер получает текст открытым и тут же запечатывает. В этот миг его может увидеть владелец сервера.',
		'device.title': 'Ваше устройство и сеть',
		'device.text':
			'Владелец сети видит, что вы открыли этот сайт. Если на устройстве стоит программа слежки, она видит и то, что вы набираете. От этого мы защитить не можем.',
		'hint.title': 'Ваши собственные слова',
		'hint.text':
			'Подробность, известная немногим, ваша манера речи или фотография, отправленная как есть, могут вас выдать.',
		'found.title': 'Если квитанция попала в чужие руки',
		'found.text':
			'Тот человек сможет читать переписку и писать от вашего имени. Если есть подозрение, сразу уничтожьте квитанцию.',
		'human.title': 'Тот, кто читает',
		'human.text':
			'Сотрудник может проговориться, и никакая техника этому не помешает. Поэтому выбирайте читателя обдуманно.',
		'keepers.title': 'Хранители ключа',
		'keepers.text':
			'В программе каждая просьба, каждая доля и открытие имени записываются, и вы их видите. Но двое хранителей в сговоре с владельцем сервера могут открыть имя в обход программы, без записи.',
		'code.title': 'Сама эта страница',
		'code.text':
			'Злонамеренный владелец может подсунуть вам другую программу и украсть слова до запечатывания. Отпечаток программы стоит в открытом журнале: знающий человек может сравнить.',
		'disk.title': 'Время на сервере',
		'disk.text':
			'На диске остаётся время записи файлов. Отнявший сервер сможет понять, когда примерно пришло обращение, но не от кого.',
		'courts.title': 'Суд и государственные органы для вас открыты',
		'courts.lead':
			'Обращение сюда не заменяет и не закрывает ни одного из этих путей. Можно идти несколькими сразу.',
		'courts.terms': 'Важно: обращение к нам не останавливает сроков, которые даёт закон.',
		'courts.danger': 'Если жизнь в опасности, сначала позвоните 112. Полиция: 102.',
		'inspectorate.where': 'Государственная инспекция труда',
		'inspectorate.what': 'Зарплата, рабочее время, безопасность, любое нарушение трудового закона',
		'inspectorate.when':
			'Регистрирует в тот же день, отвечает за 15 рабочих дней. Не принять не имеет права.',
		'inspectorate.law': 'АППК, ст. 64, 76',
		'commission.where': 'Согласительная комиссия у вас на работе',
		'commission.what': 'Индивидуальный трудовой спор с работодателем',
		'commission.when':
			'О восстановлении на работе: 1 месяц после вручения приказа. Другой спор: 1 год с того дня, как узнали. Решает за 15 рабочих дней.',
		'commission.law': 'Трудовой кодекс, ст. 159, 160',
		'court.where': 'Суд',
		'court.what': 'Если комиссия не решила или её решение не исполнено',
		'court.when': 'О восстановлении на работе: 2 месяца после вручения решения комиссии.',
		'court.law': 'Трудовой кодекс, ст. 159, 160',
		'prosecutor.where': 'Прокуратура',
		'prosecutor.what': 'Если государственный орган бездействует или нарушает закон',
		'prosecutor.when': 'Регистрирует в тот же день, отвечает за 15 рабочих дней.',
		'prosecutor.law': 'АППК, ст. 64, 76',
		'union.where': 'Профсоюз или выборный представитель',
		'union.what': 'Посоветоваться, защитить ваши интересы',
		'union.when': 'Срока нет',
		'union.law': 'Трудовой кодекс, ст. 20',
		'courts.source':
			'Источник: Трудовой кодекс (№ 414-V) и Административный процедурно-процессуальный кодекс (№ 350-VI), тексты прочитаны в ноябре 2026 года. Это не юридический совет: о своём деле спросите юриста или профсоюз. Государственному органу можно написать и через eotinish.kz.',
		posters: 'Плакаты для мест работы',
	},
	en: {
		title: 'What protects you, and where that ends',
		lead: 'Nobody should be able to find you because you wrote here. This page says plainly what is done for that, and where we cannot protect you.',
		'before.title': 'Before you write',
		'before.1':
			'Write from your own phone, over your own mobile internet. The network at work can see that you opened this page, and a computer or phone that belongs to work may see what you type.',
		'before.2':
			'Write where nobody is beside you. If somebody comes, press “{leave}”: it empties at once and another page opens.',
		'before.3':
			'Think before you write what only you, or two or three people, can know: it may give you away.',
		'before.4':
			'Write the 24 digits of the receipt where they draw no eye. If you fear that they may be found, send without a receipt.',
		'before.5':
			'Open the page in a private window of the browser, or remove its address from the history afterwards.',
		'protect.title': 'What protects you',
		'words.title': 'Your words leave sealed',
		'words.text':
			'Text and files are sealed on this very device. Only the desk that you choose can open them. The server cannot read them, nor its owner, nor anybody who takes it away.',
		'reader.title': 'You choose who reads',
		'reader.text':
			'You can write to the duty desk of the centre or to the ombudsman of your employer. And you can say whom it must not reach.',
		'name.title': 'Your name is sealed apart',
		'name.text':
			'You need not give it. If you do, the desk sees it only when you have signed your consent. Silence is refusal. Only where a life is in danger, two of the three custodians together can open it for one handler, on a recorded request. Who opened it, when and why, you will see.',
		'receipt.title': 'Only you have the receipt',
		'receipt.text':
			'This browser makes the 24 digits, and they are never sent to the server. With them you read the answer. You can retire the receipt whenever you want.',
		'trace.title': 'We collect no trace of you',
		'trace.text':
			'Neither your network address nor your kind of browser is kept. Not the hour is written down, only the part of the day in which the referral came. The page has no trackers, and nothing is stored on your device.',
		'lost.title': 'Your referral cannot be lost unseen',
		'lost.text':
			'On sending you get a signed promise. A trace of the referral goes onto the public ledger, which a union or a rights defender can check. Not a word of yours can be seen there.',
		'lost.more': 'About the public ledger',
		'sign.title': 'Nobody can confirm in your place',
		'sign.text':
			'Only you can confirm, by your own signature, that it was put right. If you do not agree you say so, and that stays on record.',
		'punish.title': 'If you are punished, say so',
		'punish.text':
			'If you are put under pressure for it, come back with the receipt at any time and press “{punished}”: the desk sees it first.',
		'crowd.title': 'A small crew does not stand out',
		'crowd.text':
			'A place with fewer than 50 workers has no code of its own: it shares its poster and code with its whole area.',
		'end.title': 'Where that ends',
		'end.lead': 'Better that you hear it from us.',
		'phone.title': 'The telephone',
		'phone.text': 'If you call, an operator hears your words. The telephone company knows whom you called.',
		'carrier.title': 'E-mail, SMS, messengers',
		'carrier.text':
			'The message passes through other companies and reaches us readable. We seal it before anything is written down, but others may read it on the way.',
		'plain.title': 'The form that is not sealed',
		'plain.text':
			'It is offered where your browser cannot seal. The server receives the text readable and seals it at once. In that moment the owner of the server can see it.',
		'device.title': 'Your device and your network',
		'device.text':
			'The owner of the network sees that you opened this site. If spying software is on the device, it also sees what you type. From that we cannot protect you.',
		'hint.title': 'Your own words',
		'hint.text':
			'A detail that few people know, your way of speaking, or a photograph sent as it is can give you away.',
		'found.title': 'If somebody gets your receipt',
		'found.text':
			'They can read the conversation and write in your name. If you suspect it, retire the receipt at once.',
		'human.title': 'The person who reads',
		'human.text': 'An operator may talk, and no technique can stop that. So choose with care who reads.',
		'keepers.title': 'The custodians',
		'keepers.text':
			'In the program every request, every share and every opening is recorded, and you see it. But two custodians in league with the owner of the server could open your name outside the program, without a record.',
		'code.title': 'This page itself',
		'code.text':
			'A hostile owner could give you a different program and steal your words before they are sealed. The fingerprint of the program stands on the public ledger: somebody who knows how can compare.',
		'disk.title': 'Times on the server',
		'disk.text':
			'The disk keeps the times at which files were written. Whoever seizes the server can tell roughly when a referral came, but not from whom.',
		'courts.title': 'Courts and state bodies stay open to you',
		'courts.lead': 'Writing here replaces none of these ways and closes none. You can go several at once.',
		'courts.terms': 'Important: writing to us does not stop the terms that the law sets.',
		'courts.danger': 'If a life is in danger, call 112 first. Police: 102.',
		'inspectorate.where': 'State labour inspectorate',
		'inspectorate.what': 'Wages, working time, safety, any breach of labour law',
		'inspectorate.when':
			'Registers the same day and answers within 15 working days. It has no right to refuse it.',
		'inspectorate.law': 'Administrative Procedural Code, arts 64, 76',
		'commission.where': 'Agreement commission (келісу комиссиясы) at your workplace',
		'commission.what': 'Your own labour dispute with the employer',
		'commission.when':
			'To be taken back after dismissal: 1 month from receiving the order. Any other dispute: 1 year from learning of it. It decides within 15 working days.',
		'commission.law': 'Labour Code, arts 159, 160',
		'court.where': 'Court',
		'court.what': 'If the commission did not settle it, or its decision was not carried out',
		'court.when': 'To be taken back after dismissal: 2 months from receiving the commission’s decision.',
		'court.law': 'Labour Code, arts 159, 160',
		'prosecutor.where': 'Prosecutor',
		'prosecutor.what': 'If a state body does nothing or breaks the law',
		'prosecutor.when': 'Registers the same day and answers within 15 working days.',
		'prosecutor.law': 'Administrative Procedural Code, arts 64, 76',
		'union.where': 'Trade union or elected representative',
		'union.what': 'Advice, and standing up for you',
		'union.when': 'No term',
		'union.law': 'Labour Code, art. 20',
		'courts.source':
			'Source: Labour Code (No. 414-V) and Administrative Procedural and Process-Related Code (No. 350-VI), texts read in November 2026. This is not legal advice: ask a lawyer or a union about your own case. A state body can also be written to at eotinish.kz.',
		posters: 'Posters for workplaces',
	},
});
