import type { Locale } from '#platform/locale.ts';

declare global {
	namespace App {
		interface Locals {
			locale: Locale;
		}
	}
}
