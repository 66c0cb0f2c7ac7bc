/** The public face of collective agreements. */
export { publishAgreement, withdrawAgreement } from './publish-agreement.ts';
export {
	listForDesk,
	pointsToday,
	readForDesk,
	readPublicAgreement,
	readPublicAgreements,
} from './read-agreements.ts';
export { addAgreement, changeAgreement } from './write-agreement.ts';
