export { csvOf } from '../core/csv.ts';
export { outcomesCsv } from '../core/outcomes.ts';
export { deskOutcomes } from './desk-outcomes.ts';
export { readFigures, releaseDueFigures } from './release-figures.ts';
