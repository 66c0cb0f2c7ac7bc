/** The public face of administration on the server. */
export { readHealth } from './read-health.ts';
export { announceDue, deleteAnnounced, readRetention, setRetention } from './retention.ts';
