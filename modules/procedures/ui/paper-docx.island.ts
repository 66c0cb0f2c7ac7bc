/** The writer of Word files as a script of its own: it is large, and fetched when somebody asks for a file. */
import { paperDocx } from './paper-docx.ts';

Object.assign(globalThis, { [Symbol.for('senim.paper-docx')]: paperDocx });
