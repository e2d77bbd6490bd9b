/**
 * The Connect Flow language on the wire (Version 2019-10-30): what CreateContactFlow takes as `Content`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/APIReference/flow-language.html
 */
export * from './document/common.ts';
export * from './document/contact.ts';
export * from './document/flow.ts';
export * from './document/flow-control.ts';
export * from './document/interactions.ts';
export * from './document/participant.ts';
export * from './document/routing.ts';
