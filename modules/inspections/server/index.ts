/** The public face of the register of inspections. */
export { publicCsv } from '../core/public-table.ts';
export { importInspections } from './import-inspections.ts';
export { publishInspection, withdrawInspection } from './publish-inspection.ts';
export {
	listForDesk,
	readForDesk,
	readPublicInspection,
	readPublicRegister,
	registerTable,
} from './read-inspections.ts';
export { addInspection, correctInspection } from './write-inspection.ts';
