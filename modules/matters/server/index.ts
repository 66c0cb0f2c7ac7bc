export { closedAmong, partiesOf } from './parties.store.ts';
