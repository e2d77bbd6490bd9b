import type { Assembly } from '../../simulator/assembly/index.ts';
import { entryOf, FICTIONAL_LINE_NUMBER } from '../../simulator/line/entry.ts';

const FLOW = 'arn:aws:connect:us-east-1:111122223333:instance/i/contact-flow/f';

/** An assembly that links these numbers to its inbound flow. */
function assembly(...numbers: readonly (string | undefined)[]): Assembly {
  const associations = numbers.map((number, index) => ({
    path: `centre/Association${index}`,
    properties: { ContactFlowId: 'f', ...(number !== undefined && { PhoneNumber: number }) },
  }));
  return { byType: () => associations, output: () => FLOW } as unknown as Assembly;
}

test('an adopted number leads to the flow that answers, whether dialled or not', () => {
  expect(entryOf(assembly('+12025550142'), '+12025550142')).toEqual({ number: '+12025550142', flowArn: FLOW });
  expect(entryOf(assembly('+12025550142'), undefined)).toEqual({ number: '+12025550142', flowArn: FLOW });
});

test('a number that the deployment does not answer is refused with those it does', () => {
  expect(() => entryOf(assembly('+12025550142', '+12025550143'), '+12025550199')).toThrow(
    'nobody answers +12025550199; this deployment answers: +12025550142, +12025550143',
  );
});

test('a line without a number, or with one known only after deployment, answers at any', () => {
  expect(entryOf(assembly(), undefined).number).toBe(FICTIONAL_LINE_NUMBER);
  expect(entryOf(assembly(undefined), '+441632960777')).toEqual({ number: '+441632960777', flowArn: FLOW });
});
