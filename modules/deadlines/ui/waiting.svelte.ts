/** How many reminders wait at one's desks: for the menu, and for the line above every page. */
import { desk } from '#modules/people/ui/desk.svelte.ts';

class Waiting {
	waiting = $state(0);
	pressing = $state(0);

	async ask(): Promise<void> {
		const roles = desk.session?.roles ?? [];
		if (!desk.keyring || !(roles.includes('handler') || roles.includes('employer'))) {
			this.forget();
			return;
		}
		const answer = await desk.send<{ waiting: number; pressing: number }>('GET', '/api/desk/deadlines/count');
		if (!answer.ok) return;
		this.waiting = answer.value.waiting;
		this.pressing = answer.value.pressing;
	}

	forget(): void {
		this.waiting = 0;
		this.pressing = 0;
	}
}

export const waiting = new Waiting();
