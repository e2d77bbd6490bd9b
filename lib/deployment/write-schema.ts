import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsJsonSchema } from './known-keys.ts';
import { SCHEMA_FILE } from './read-deployment.ts';

/** `npm run schema`: writes the JSON Schema that editors use to complete and explain the settings. */
const file = join('config', SCHEMA_FILE);
writeFileSync(file, `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`);
console.log(`wrote ${file}`);
