import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsJsonSchema } from './known-keys.ts';
import { SCHEMA_FILE } from './read-deployment.ts';

/** `npm run schema`: writes the JSON Schema that editors use to complete and explain the settings, laid out as `npm run check` wants it. */
const file = join('config', SCHEMA_FILE);
writeFileSync(file, `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`);
execFileSync(join('node_modules', '.bin', 'biome'), ['format', '--write', file], { stdio: 'ignore' });
console.log(`wrote ${file}`);
