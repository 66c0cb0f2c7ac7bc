/** The public face of administration on the server. */
export { readHealth } from './read-health.ts';
