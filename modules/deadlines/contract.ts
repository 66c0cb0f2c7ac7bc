/** Deadlines of matters: calendars, reminders. Plain data, safe in a browser. */
export * from './core/feed-types.ts';
