import { ENVIRONMENTS, templatesOf } from '../support/synth.ts';
import { plain, read, tableUnder } from './support/documents.ts';
import { settingRows } from './support/settings-table.ts';

const deploy = read('docs/deploy.md');

test('the table of settings has every setting, what it may be and what it means', () => {
  const rows = tableUnder(deploy, 'Settings').map((row) => row.map((cell) => cell.replaceAll('\\<', '<')));

  expect(rows).toEqual(settingRows());
});

test('the table of what stays has every retained type of every stack, and no other', () => {
  const documented = tableUnder(deploy, 'What stays').map(([stack, type]) => `${stack} ${plain(type)}`);
  const retained = new Set(
    ENVIRONMENTS.flatMap((environment) =>
      Object.entries(templatesOf(environment)).flatMap(([stack, template]) => {
        const { Resources } = template.toJSON() as {
          Resources: Record<string, { Type: string; DeletionPolicy?: string }>;
        };
        return Object.values(Resources)
          .filter(({ DeletionPolicy }) => DeletionPolicy === 'RetainExceptOnCreate')
          .map(({ Type }) => `${stack === 'contactCentre' ? 'contact-centre' : stack} ${Type}`);
      }),
    ),
  );

  expect(new Set(documented)).toEqual(retained);
});

test('the table of stacks has every stack in the order in which it is built', () => {
  const stacks = Object.keys(templatesOf('dev')).map((stack) => (stack === 'contactCentre' ? 'contact-centre' : stack));

  expect(tableUnder(deploy, 'Deploy').map(([part]) => plain(part))).toEqual(stacks);
});

test('the numbers of keys and tables are those of the templates', () => {
  const { keys, storage } = templatesOf('dev');

  expect(Object.keys(keys.findResources('AWS::KMS::Key'))).toHaveLength(8);
  expect(Object.keys(storage.findResources('AWS::DynamoDB::GlobalTable'))).toHaveLength(7);
  expect(deploy.text).toMatch(/eight customer keys/);
  expect(deploy.text).toMatch(/seven tables/);
});
