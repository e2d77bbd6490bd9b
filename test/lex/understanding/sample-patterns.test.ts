import { samplePattern, withoutSlots } from '../../../simulator/lex/understanding/sample-patterns.ts';

test('a sample with slots captures what stands in their place', () => {
  const { expression, slots } = samplePattern('BookRoom', 'book a {RoomSize} room for {Day}');

  expect(slots).toEqual(['RoomSize', 'Day']);
  expect(expression.exec('Book a very big room, for next friday!')?.slice(1)).toEqual(['very big', 'next friday']);
  expect(expression.test('book a room for friday')).toBe(false);
});

test('signs of regular expressions in a sample mean themselves', () => {
  expect(samplePattern('Ask', 'is {Day} ok').expression.test('is it monday ok')).toBe(true);
  expect(samplePattern('Ask', 'is {Day} ok').expression.test('this monday ok')).toBe(false);
});

test('a sample is taught without its slots', () => {
  expect(withoutSlots('book a {RoomSize} room').replace(/\s+/g, ' ')).toBe('book a room');
  expect(withoutSlots('{Day}')).toBe('');
});
