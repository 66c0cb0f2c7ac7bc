/** When the law of 15 February 2023 came into force, as far as it is known. */
import type { InForce } from '#modules/procedures/contract.ts';

/** Where the first day of the law of 15 February 2023 lies. The bounds are ours. */
export const in2023: NonNullable<InForce['fromBounds']> = {
	earliest: '2023-02-16',
	latest: '2023-03-15',
	because: {
		kk: '2023 жылғы 15 ақпандағы № 199-VII заңның күшіне енген күні дәл табылмады (шамамен 27 ақпан), шекараларды өзіміз алдық; оны заңгер анықтауы керек',
		ru: 'день вступления в силу закона № 199-VII от 15 февраля 2023 года точно не найден (около 27 февраля), границы выбрали мы; это должен установить юрист',
		en: 'the day on which Law No. 199-VII of 15 February 2023 came into force was not found exactly (about 27 February), the bounds are ours; a lawyer must find it',
	},
};
