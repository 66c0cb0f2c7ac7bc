/** The file that calendar programs read (RFC 5545). Whole days only: a legal day has no hour and no time zone. */
import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import type { CalendarEvent } from './feed-events.ts';

const HOUR = 3600;
/** Alarms ring at nine in the morning of their day. */
const MORNING = 9;

/** `stamp`: when it was written, epoch milliseconds. */
export function writeIcs(name: string, events: readonly CalendarEvent[], stamp: number): string {
	const calendar = ical({
		name,
		prodId: { company: 'Senim', product: 'Deadlines', language: 'EN' },
		method: ICalCalendarMethod.PUBLISH,
		ttl: 6 * HOUR,
	});
	for (const { uid, sequence, day, summary, description, url, alarms } of events) {
		const event = calendar.createEvent({
			id: uid,
			sequence,
			start: new Date(`${day}T00:00:00Z`),
			allDay: true,
			summary,
			description,
			url,
			stamp: new Date(stamp),
		});
		for (const days of alarms)
			event.createAlarm({
				type: ICalAlarmType.display,
				triggerBefore: days * 24 * HOUR - MORNING * HOUR,
				description: summary,
			});
	}
	return calendar.toString();
}
