export { csvOf } from '../core/csv.ts';
export { readFigures, releaseDueFigures } from './release-figures.ts';
