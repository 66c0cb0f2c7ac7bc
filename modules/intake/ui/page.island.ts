/** The script of pages that are only read: the quick way out, and nothing else. */
import { enableQuickExit } from './quick-exit.ts';

enableQuickExit(() => {});
