/** The script of the page to which a worker comes back with a receipt. */
import { mount, unmount } from 'svelte';
import { byId } from './dom.ts';
import FollowApp from './FollowApp.svelte';
import { enableQuickExit } from './quick-exit.ts';
import { followLanguage } from './words.svelte.ts';

const target = byId('app');
document.documentElement.classList.add('ready');
followLanguage();
if (globalThis.crypto?.subtle) {
	target.textContent = '';
	const props = { directory: JSON.parse(byId('directory').textContent!), pinnedRoot: '__SENIM_ROOT__' };
	const app = mount(FollowApp, { target, props });
	enableQuickExit(() => {
		void unmount(app);
		target.textContent = '';
	});
} else {
	byId('cannot').hidden = false;
	enableQuickExit(() => undefined);
}
