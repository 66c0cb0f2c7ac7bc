/** `node scripts/run.mjs file.ts …`: runs a TypeScript file of the project under its own Node. Installs nothing. */
import { environment, fail, projectNode, run } from './project.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) fail('Which file? node scripts/run.mjs path/to/file.ts');
process.exitCode = await run(projectNode(), [file, ...args], { env: environment() });
