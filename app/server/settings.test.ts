import { describe, expect, test } from 'vitest';
import { readSettings, SettingsError, withPort } from './settings.ts';

describe('settings', () => {
	test('without any variable: this machine, port 3000, embedded database', () => {
		expect(readSettings({}, '/srv/senim')).toEqual({
			port: 3000,
			publicOrigin: 'http://localhost:3000',
			ownOrigins: ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'],
			listenOn: ['127.0.0.1', '::1'],
			databaseUrl: null,
			dataFolder: '/srv/senim/.senim',
		});
	});

	test('a public origin opens every address and allows no other origin', () => {
		const settings = readSettings({ PUBLIC_ORIGIN: 'https://senim.example/', PORT: '8080' });
		expect(settings.publicOrigin).toBe('https://senim.example');
		expect(settings.ownOrigins).toEqual(['https://senim.example']);
		expect(settings.listenOn).toEqual(['::']);
	});

	test('an empty variable counts as not set', () => {
		const empty = { PUBLIC_ORIGIN: '', DATABASE_URL: '', SENIM_DATA: '' };
		expect(readSettings(empty, '/srv')).toEqual(readSettings({}, '/srv'));
	});

	test('a free port is put into the origins once it is known', () => {
		const settings = withPort(readSettings({ PORT: '0' }), 4711);
		expect(settings.publicOrigin).toBe('http://localhost:4711');
		expect(settings.ownOrigins).toContain('http://127.0.0.1:4711');
		expect(withPort(readSettings({ PORT: '0', PUBLIC_ORIGIN: 'https://a.example' }), 4711).publicOrigin).toBe(
			'https://a.example',
		);
	});

	test.each([
		[{ PORT: 'http' }, 'PORT is "http"'],
		[{ PORT: '70000' }, 'PORT is "70000"'],
		[{ PUBLIC_ORIGIN: 'senim.example' }, 'PUBLIC_ORIGIN is "senim.example"'],
		[{ PUBLIC_ORIGIN: 'https://senim.example/path' }, 'nothing after the host'],
		[{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL should begin'],
	])('%o is refused with a reason', (env, reason) => {
		expect(() => readSettings(env)).toThrow(SettingsError);
		expect(() => readSettings(env)).toThrow(reason);
	});
});
