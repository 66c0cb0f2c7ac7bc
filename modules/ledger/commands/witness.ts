/** `npm run witness`: mirrors a ledger, and says loudly when it does what no honest ledger does. */
import { cosign } from '../core/cosignature.ts';
import { belongsTo, parseNote, type Signer, signatureLine, type VerifierKey } from '../core/note.ts';
import { loadSigner } from '../server/ledger-key.ts';
import { sha256 } from '../server/sha256.ts';
import { httpSource } from '../witness/log-source.ts';
import { writeFinding } from '../witness/mirror.ts';
import { describeObservation, observe } from '../witness/observe.ts';
import { EXIT, need, readArguments, readKey, runCommand, UsageError } from './arguments.ts';

const USAGE = `npm run witness -- --url https://senim.example/ledger --key "senim.example/ledger+1a2b3c4d+AQ…" --dir FOLDER
                [--cosign-key FILE --name union.example/witness [--submit]]

Copies the ledger into FOLDER, checks that it continues what FOLDER already holds, and keeps its checkpoints.
Run it at least once a day. --key must come from a source you trust, not from the ledger itself.
With --cosign-key each checked checkpoint is cosigned by the key in that file; the file is made, under --name,
if it is not there. With --submit the cosigned checkpoint is sent to the ledger, whose administrator then sees on the
health page that somebody watches; give them the line that begins with the name of your key.

Ends with 0: all is well; 1: the ledger misbehaved, see FOLDER/findings; 2: wrong arguments; 3: could not check.`;

await runCommand(USAGE, async () => {
	const { options } = readArguments(
		process.argv.slice(2).filter((word) => word !== '--submit'),
		['url', 'key', 'dir', 'cosign-key', 'name'],
	);
	const submit = process.argv.includes('--submit');
	const folder = need(options.dir, '--dir');
	const key = await readKey(options.key);
	const source = httpSource(need(options.url, '--url'));
	const now = Date.now();
	const signer = options['cosign-key'] ? cosignerOf(options['cosign-key'], options.name) : null;
	const cosigner = signer ? { cosigner: { signer, time: Math.floor(now / 1000) } } : {};

	const observation = await observe({ source, folder, key, sha256, ...cosigner });
	const sentence = describeObservation(observation);
	if (observation.state !== 'misconduct') {
		console.log(sentence);
		if (signer && observation.state === 'grown') console.log(`Cosigned as ${signer.verifierKey}`);
		if (submit && !signer) throw new UsageError('--submit needs --cosign-key.');
		if (submit && signer && observation.state !== 'nothing-yet')
			await send(need(options.url, '--url'), cosignAnew(observation.note, key, signer, now));
		return EXIT.fine;
	}
	const name = `${new Date(now).toISOString().replaceAll(':', '-')}-${observation.code}.txt`;
	const path = writeFinding(folder, name, `${sentence}\n\n${observation.note}`);
	console.error(
		`${sentence}\nThe signed note that shows it: ${path}\nWhat was kept before: ${folder}/checkpoint`,
	);
	return EXIT.found;
});

/** What was checked, with the log's own signature and ours of this moment: so the log sees that we still watch. */
function cosignAnew(note: string, key: VerifierKey, signer: Signer, now: number): string {
	const opened = parseNote(note);
	if (!opened.ok) throw new Error('The checkpoint that was kept is damaged.');
	const own = opened.value.signatures.filter((line) => belongsTo(line, key)).map(signatureLine);
	return cosign(`${opened.value.text}\n${own.join('')}`, signer, Math.floor(now / 1000));
}

async function send(url: string, note: string): Promise<void> {
	const response = await fetch(`${url.replace(/\/+$/, '')}/cosignatures`, {
		method: 'POST',
		headers: { 'content-type': 'application/x-tlog-note' },
		body: note,
	});
	if (response.ok) return console.log('Sent to the ledger.');
	const { refused } = (await response.json().catch(() => ({}))) as { refused?: string };
	console.error(
		refused === 'unknown-witness'
			? 'The ledger does not know this witness yet: its administrator has to enter the key.'
			: `The ledger did not take it: ${refused ?? response.status}.`,
	);
}

function cosignerOf(file: string, name: string | undefined) {
	try {
		return loadSigner(file, 'witness', name ?? 'witness');
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}
