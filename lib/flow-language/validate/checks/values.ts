import type { Shape } from '../../catalogue/index.ts';
import { isReference, referencesIn, wholeReference } from '../../paths.ts';
import { error, type Finding, warning } from '../finding.ts';
import type { InspectedAction, InspectedFlow } from '../inspect.ts';
import { isObject } from '../json.ts';
import { show } from '../words.ts';
import { betterSpelling, problemWithLiteral } from './literals.ts';
import { referenceFindings } from './references.ts';

type TextShape = Extract<Shape, { kind: 'text' }>;

/** A scalar: a string, not empty, with references only where they are replaced, and a literal the service takes. */
export function textFindings(
  value: unknown,
  shape: TextShape,
  path: string,
  action: InspectedAction,
  flow: InspectedFlow,
): Finding[] {
  const { place } = action;
  if (flow.unresolved(value)) return [];
  if (typeof value !== 'string') return [notAString(value, path, action)];
  if (value === '') return [emptyString(path, action)];
  const found = referencesIn(value);
  if (found.length === 0) {
    // `$.` in a text is punctuation; where the value is one reference or a literal it is a mistyped reference.
    if (shape.mode === 'onePath' && /^[$`]/.test(value)) return [malformed(value, path, action)];
    return literalFindings(value, shape, path, action);
  }
  if (shape.mode === 'static' && found.some(isReference)) {
    const text = `has the reference ${show(value)} as ${path}, where none is replaced; write a literal`;
    return [error(place, 'refused-reference', text)];
  }
  if (shape.mode === 'onePath' && wholeReference(value) === undefined) {
    const broken = found.find((each) => !isReference(each));
    if (broken !== undefined) return referenceFindings(value, path, action, flow);
    const text = `has ${show(value)} as ${path}; it takes a literal, or one reference that is the whole value`;
    return [error(place, 'refused-reference', text)];
  }
  return [...referenceFindings(value, path, action, flow), ...lengthFindings(value, shape, path, action)];
}

function literalFindings(value: string, shape: TextShape, path: string, { place }: InspectedAction): Finding[] {
  if (shape.check === undefined) return advice(value, shape, path, place);
  const problem = problemWithLiteral(value, shape.check);
  if (problem !== undefined) {
    const shown = shape.check.is === 'at most' ? `has a ${path} of` : `has ${show(value)} as ${path},`;
    return [error(place, 'refused-value', `${shown} ${problem}`)];
  }
  const better = betterSpelling(value, shape.check);
  if (better === undefined) return advice(value, shape, path, place);
  return [warning(place, 'doubtful-value', `has ${show(value)} as ${path}; write it as documented, "${better}"`)];
}

function advice(value: string, shape: TextShape, path: string, place: InspectedAction['place']): Finding[] {
  if (shape.literalAdvice === undefined) return [];
  return [warning(place, 'doubtful-value', `has the literal ${show(value)} as ${path}; ${shape.literalAdvice}`)];
}

function lengthFindings(value: string, shape: TextShape, path: string, action: InspectedAction): Finding[] {
  return shape.check?.is === 'at most' ? literalFindings(value, shape, path, action) : [];
}

/** Any JSON: types are kept, but no string is empty and every reference is sound. Never recurses. */
export function jsonFindings(value: unknown, path: string, action: InspectedAction, flow: InspectedFlow): Finding[] {
  const findings: Finding[] = [];
  const open: [string, unknown][] = [[path, value]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [where, each] = next;
    if (Array.isArray(each)) for (const [index, entry] of each.entries()) open.push([`${where}[${index}]`, entry]);
    else if (isObject(each)) {
      for (const [key, entry] of Object.entries(each)) open.push([`${where}.${key.slice(0, 60)}`, entry]);
    } else if (each === '') findings.push(emptyString(where, action));
    else if (typeof each === 'string' && !flow.unresolved(each)) {
      findings.push(...referenceFindings(each, where, action, flow));
    }
  }
  return findings;
}

function notAString(value: unknown, path: string, { place }: InspectedAction): Finding {
  const scalar = typeof value === 'number' || typeof value === 'boolean';
  const remedy = scalar ? `the service takes strings only, so write it in quotes` : 'it has to be a string';
  return error(place, 'wrong-kind', `has ${show(value)} as ${path}; ${remedy}`);
}

function emptyString(path: string, { place }: InspectedAction): Finding {
  const text = `has the empty string as ${path}, which the service refuses; leave it out or write a word such as "none"`;
  return error(place, 'empty-string', text);
}

function malformed(value: string, path: string, { place }: InspectedAction): Finding {
  const text = `has ${show(value)} as ${path}, which begins like a reference and is none; write it like $.Attributes.language or $.Attributes['two words']`;
  return error(place, 'malformed-reference', text);
}
