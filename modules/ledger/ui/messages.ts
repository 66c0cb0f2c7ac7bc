/** What the ledger says to people: the findings on a promise or proof. Kazakh awaits a native editor. */
import type { Locale } from '#platform/locale.ts';

export const messages = {
	kk: {
		promised: 'Уәде шынайы. Жазба ашық журналда тұруға тиіс, соңғы мерзімі: {by}.',
		overdue:
			'Уәде шынайы, бірақ мерзімі ({by}) өтіп кетті, ал бұл файлда дәлел жоқ. Жаңа дәлел сұраңыз. Оны бермесе, уәде бұзылды: осы файл соны көрсетеді.',
		included: 'Расталды: жазба ашық журналда тұр. Орны: {place}, барлық жазба: {size}.',
		'malformed-key': 'Журналдың кілті дұрыс жазылмаған.',
		'malformed-promise': 'Бұл файл журналдың уәдесі емес, немесе ол бүлінген.',
		'malformed-proof': 'Файлдағы дәлел бүлінген.',
		'malformed-note': 'Файлдағы журнал қолтаңбасы бүлінген.',
		'malformed-checkpoint': 'Файлдағы журнал қорытындысы бүлінген.',
		'other-log': 'Файл басқа журналға тиесілі.',
		unsigned: 'Қорытындыға бұл журналдың кілті қол қоймаған.',
		'bad-signature': 'Қолтаңба дұрыс емес: файл өзгертілген немесе оны бұл журнал бермеген.',
		'not-included': 'Дәлел дұрыс емес: ол жазбаның журналда тұрғанын көрсетпейді.',
		'cannot-verify-here': 'Бұл браузер қолтаңбаны тексере алмайды. Файлды басқа құрылғыда тексеріңіз.',
	},
	ru: {
		promised: 'Обещание подлинное. Запись должна появиться в открытом журнале не позднее {by}.',
		overdue:
			'Обещание подлинное, но срок ({by}) прошёл, а доказательства в этом файле нет. Запросите новое. Если его не дадут, обещание нарушено: этот файл это показывает.',
		included: 'Подтверждено: запись стоит в открытом журнале, место {place} из {size}.',
		'malformed-key': 'Ключ журнала записан неверно.',
		'malformed-promise': 'Этот файл не обещание журнала, или он повреждён.',
		'malformed-proof': 'Доказательство в файле повреждено.',
		'malformed-note': 'Подпись журнала в файле повреждена.',
		'malformed-checkpoint': 'Итог журнала в файле повреждён.',
		'other-log': 'Файл относится к другому журналу.',
		unsigned: 'Итог не подписан ключом этого журнала.',
		'bad-signature': 'Подпись неверна: файл изменён, или его дал не этот журнал.',
		'not-included': 'Доказательство неверно: оно не показывает, что запись стоит в журнале.',
		'cannot-verify-here': 'Этот браузер не может проверить подпись. Проверьте файл на другом устройстве.',
	},
	en: {
		promised: 'The promise is genuine. The record must stand on the public ledger by {by}.',
		overdue:
			'The promise is genuine, but its time, {by}, is over, and this file holds no proof. Ask for a new one. If none is given, the promise is broken, and this file shows it.',
		included: 'Confirmed: the record stands on the public ledger, place {place} of {size}.',
		'malformed-key': 'The key of the ledger is not written correctly.',
		'malformed-promise': 'This file is not a promise of the ledger, or it is damaged.',
		'malformed-proof': 'The proof in the file is damaged.',
		'malformed-note': "The ledger's signature in the file is damaged.",
		'malformed-checkpoint': "The ledger's checkpoint in the file is damaged.",
		'other-log': 'The file belongs to another ledger.',
		unsigned: 'The checkpoint is not signed by the key of this ledger.',
		'bad-signature': 'The signature does not hold: the file was changed, or this ledger did not give it.',
		'not-included': 'The proof does not hold: it does not show that the record stands on the ledger.',
		'cannot-verify-here': 'This browser cannot check the signature. Check the file on another device.',
	},
} satisfies Record<Locale, Record<string, string>>;

export type LedgerMessage = keyof (typeof messages)['en'];
