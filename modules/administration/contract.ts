/** What others may know of administration. Plain data, safe in a browser. */
export type { HealthView } from './core/health.ts';
export type { Ending, RetentionDays, RetentionView } from './core/retention.ts';
