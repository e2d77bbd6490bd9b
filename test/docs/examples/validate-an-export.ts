import { readFileSync } from 'node:fs';
import { validateFlowText } from '../../../lib/flow-language/validate/index.ts';

const [file = 'my-flow.json'] = process.argv.slice(2);
const findings = validateFlowText(readFileSync(file, 'utf8'), { name: file, type: 'CONTACT_FLOW' });

for (const { severity, code, message } of findings) process.stdout.write(`${severity} ${code}: ${message}\n`);
process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
