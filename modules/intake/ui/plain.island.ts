/** The script of the form that is not sealed: the quick way out, and languages in place. */
import { byId } from './dom.ts';
import { enableQuickExit } from './quick-exit.ts';
import { enableLanguageSwap } from './swap-language.ts';

enableLanguageSwap(() => undefined);
enableQuickExit(() => {
	document.querySelectorAll('form').forEach((form) => {
		form.reset();
	});
	byId('main').textContent = '';
});
