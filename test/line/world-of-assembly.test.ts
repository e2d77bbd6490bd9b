import { isOpen } from '../../simulator/connect/hours.ts';
import { worldOf } from '../../simulator/line/world-of-assembly.ts';
import { devAssembly } from '../calls/support/line-under-test.ts';

const world = worldOf(devAssembly(), { metrics: { 'customer-service-en-dev': { contactsInQueue: 7 } } }, 1);

test('every flow, module, queue and bot of the deployment is there', () => {
  const names = (resources: Readonly<Record<string, { readonly name: string }>>) =>
    Object.values(resources)
      .map(({ name }) => name)
      .sort();

  expect(names(world.flows)).toEqual([
    'closed-hours-dev',
    'customer-queue-dev',
    'disconnect-dev',
    'hand-over-dev',
    'inbound-dev',
  ]);
  expect(names(world.modules)).toEqual(['verification-dev']);
  expect(names(world.queues)).toEqual(['customer-service-en-dev', 'customer-service-es-dev']);
  expect(Object.values(world.botAliases)).toEqual([{ locales: ['en_GB', 'en_US', 'es_US'] }]);
});

test('only functions associated with the instance may be invoked by a flow', () => {
  expect(world.associatedFunctions).toHaveLength(4);
});

test('a module keeps its contract', () => {
  const results = Object.values(world.modules)[0]?.contract?.transitions?.results ?? [];

  expect(results.map(({ name }) => name).sort()).toEqual(['Failed', 'Human', 'Locked', 'Refused', 'Verified']);
});

test('queues are open at the hours of the settings', () => {
  const hours = Object.values(world.hours)[0]!;

  expect(isOpen(hours, Date.parse('2026-11-10T15:00:00Z'))).toBe(true);
  expect(isOpen(hours, Date.parse('2026-11-10T21:00:00Z'))).toBe(false);
  expect(isOpen(hours, Date.parse('2026-11-08T15:00:00Z'))).toBe(false);
});

test('a queue is as full as the scenario says, and idle where it says nothing', () => {
  const inQueue = Object.values(world.queues).map(({ arn, name }) => [name, world.metrics[arn]?.contactsInQueue]);

  expect(Object.fromEntries(inQueue)).toEqual({ 'customer-service-en-dev': 7, 'customer-service-es-dev': 0 });
});

test('an assembly without a flow is refused, since nothing would answer', () => {
  const assembly = devAssembly();

  expect(() => worldOf({ ...assembly, byType: () => [] }, {}, 1)).toThrow(
    /has no contact flow, so nothing answers a call$/,
  );
});

test('hours with exceptions keep them', () => {
  const assembly = devAssembly();
  const withHoliday = {
    ...assembly,
    byType: (...types: string[]) =>
      assembly.byType(...types).map((resource) =>
        resource.type !== 'AWS::Connect::HoursOfOperation'
          ? resource
          : {
              ...resource,
              properties: {
                Name: 'opening-hours',
                TimeZone: 'Europe/London',
                Config: resource.properties.Config,
                HoursOfOperationOverrides: [
                  {
                    OverrideName: 'holiday',
                    EffectiveFrom: '2026-11-10',
                    EffectiveTill: '2026-11-10',
                    OverrideConfig: [],
                  },
                ],
              },
            },
      ),
  };

  const hours = Object.values(worldOf(withHoliday, {}, 1).hours)[0]!;

  expect(isOpen(hours, Date.parse('2026-11-10T15:00:00Z'))).toBe(false);
  expect(isOpen(hours, Date.parse('2026-11-11T15:00:00Z'))).toBe(true);
});
