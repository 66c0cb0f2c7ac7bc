/** The script of the page for those who hold a contact code. */
import { mount, unmount } from 'svelte';
import ContactApp from './ContactApp.svelte';
import { byId } from './dom.ts';
import { enableQuickExit } from './quick-exit.ts';
import { followLanguage } from './words.svelte.ts';

const target = byId('app');
document.documentElement.classList.add('ready');
followLanguage();
if (globalThis.crypto?.subtle) {
	target.textContent = '';
	const app = mount(ContactApp, { target, props: { directory: JSON.parse(byId('directory').textContent!) } });
	enableQuickExit(() => {
		void unmount(app);
		target.textContent = '';
	});
} else {
	byId('cannot').hidden = false;
	enableQuickExit(() => undefined);
}
