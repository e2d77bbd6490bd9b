import { readFileSync } from 'node:fs';

interface Package {
  readonly version: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const packages: Readonly<Record<string, Package>> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
const installed = Object.entries(packages).filter(([place]) => place !== '');

/** Whether a licence expression leaves a choice within these. */
const within = (allowed: readonly string[], licence = 'none'): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.includes(one)));

const DIRECT = ['MIT', 'MIT-0', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC'];
const BROUGHT_ALONG = [...DIRECT, '0BSD', 'BlueOak-1.0.0', 'CC-BY-4.0'];

test('the lockfile names the packages of every platform, or `npm ci` refuses it', () => {
  const missing = installed.flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        packages[`node_modules/${name}`] === undefined && packages[`${place}/node_modules/${name}`] === undefined,
    ),
  );

  expect(missing).toEqual([]);
});

test('the lockfile names no registry', () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('the AWS clients that are deployed have one version', () => {
  const clients = Object.keys(dependencies).filter((name) => name.startsWith('@aws-sdk/client-'));

  expect(clients.length).toBeGreaterThan(1);
  expect(new Set(clients.map((name) => dependencies[name])).size).toBe(1);
});

test('every dependency has a licence that CONTRIBUTING names', () => {
  const direct = new Set(Object.keys({ ...dependencies, ...devDependencies }).map((name) => `node_modules/${name}`));
  const others = installed.filter(
    ([place, { license }]) => !within(direct.has(place) ? DIRECT : BROUGHT_ALONG, license),
  );

  expect(others.map(([place, { license }]) => `${place}: ${license}`)).toEqual([]);
  const contributing = readFileSync('CONTRIBUTING.md', 'utf8').replaceAll(/\s+/g, ' ');
  for (const licence of BROUGHT_ALONG) expect(contributing).toContain(licence.replace(/^BSD-.*/, 'BSD'));
});
