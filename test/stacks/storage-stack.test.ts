import { reviewable } from '../support/reviewable.ts';
import { templatesOf } from '../support/synth.ts';

test('the template a reviewer sees', () => {
  expect(reviewable(templatesOf('dev').storage)).toMatchSnapshot();
});
