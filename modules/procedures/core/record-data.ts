/** The record of law/kz/record as data, checked when this file is loaded. */
import appeals from '#law/kz/record/cases/events-appeals.json' with { type: 'json' };
import assemblies from '#law/kz/record/cases/events-assemblies.json' with { type: 'json' };
import bargaining from '#law/kz/record/cases/events-bargaining.json' with { type: 'json' };
import certificates from '#law/kz/record/cases/events-certificates.json' with { type: 'json' };
import disputes from '#law/kz/record/cases/events-disputes.json' with { type: 'json' };
import unions from '#law/kz/record/cases/events-unions.json' with { type: 'json' };
import workAndPay from '#law/kz/record/cases/events-work-and-pay.json' with { type: 'json' };
import { type Json, type LawCase, readCase } from './read-case.ts';

const files = {
	...{ appeals, assemblies, bargaining, certificates, disputes, unions },
	'work-and-pay': workAndPay,
} as unknown as Record<string, Json[]>;

export const recordedCases: readonly LawCase[] = Object.entries(files).flatMap(([name, cases]) =>
	cases.map((one, place) => readCase(one, `law/kz/record/cases/events-${name}.json`, place)),
);
