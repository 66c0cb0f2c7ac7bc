/** What the law of a day lists for a collective agreement, with an example clause of ours for each point. */
import { modelAgreement } from '#law/kz/agreements/model.ts';
import type { Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Confidence } from '../contract.ts';
import { versionsOn } from '../core/matter.ts';
import { packs } from '../core/packs.ts';

export interface ListedPoint {
	readonly id: string;
	readonly required: boolean;
	readonly rule: Texts;
	readonly article: string | null;
	readonly source: Texts;
	readonly confidence: Confidence;
	readonly model: Texts | null;
}

/** Empty where no text of that day lists any. Where two texts may have been in force, the later one answers. */
export function agreementPoints(day: PlainDate): ListedPoint[] {
	const bargaining = packs.filter(({ procedure }) => procedure === 'collective-bargaining');
	const version = versionsOn(bargaining, day).at(-1);
	const paper = version?.papers?.find(({ id }) => id === 'collective-agreement');
	return (paper?.contents ?? []).map(({ id, required, rule, article, source, confidence }) => ({
		id,
		required,
		rule,
		article,
		source: version!.sources[source]!.title,
		confidence,
		model: modelAgreement[id] ?? null,
	}));
}
