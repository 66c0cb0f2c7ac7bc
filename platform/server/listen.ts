/**
 * PostgreSQL's notifications on a connection of their own. When it breaks it is made again, and `onReconnect` tells
 * the listener that it may have missed some: a notification is a hint to look, never the news itself.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { connect, type DatabaseAddress } from './database.ts';

export type Listener = { close(): Promise<void> };

type Options = {
	/** Asked again for every connection, for an embedded server may come back elsewhere. */
	address: () => DatabaseAddress | string;
	channel: string;
	onMessage: (payload: string) => void;
	onReconnect: () => void;
};

/** Resolves when the first connection listens. */
export async function listen({ address, channel, onMessage, onReconnect }: Options): Promise<Listener> {
	let closed = false;
	let client: pg.Client;

	async function open(): Promise<void> {
		client = await connect(address());
		client.on('notification', ({ payload }) => onMessage(payload ?? ''));
		client.once('end', reopen);
		await client.query(`listen ${client.escapeIdentifier(channel)}`);
	}

	async function reopen(): Promise<void> {
		while (!closed) {
			await sleep(250);
			try {
				await open();
				onReconnect();
				return;
			} catch {
				// Still away: try again.
			}
		}
	}

	await open();
	return {
		async close() {
			closed = true;
			await client.end();
		},
	};
}
