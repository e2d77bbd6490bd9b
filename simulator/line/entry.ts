import { type Assembly, textOf } from '../assembly/index.ts';

/** A number from the range Ofcom keeps for fiction; the line's own where the deployment has none yet. */
export const FICTIONAL_LINE_NUMBER = '+441632960000';

/** Where a dialled number leads. */
export interface Entry {
  readonly number: string;
  readonly flowArn: string;
}

/**
 * Numbers that the assembly links to a flow. A claimed number is only known after deployment, and a line may have
 * none: then the flow named by the output `EntryFlowArn` answers, at {@link FICTIONAL_LINE_NUMBER} or any other.
 *
 * @throws Error naming the numbers there are
 */
export function entryOf(assembly: Assembly, dialled: string | undefined): Entry {
  const adopted = assembly.byType('Custom::PhoneNumberAssociation').flatMap(({ properties, path }) => {
    const { PhoneNumber, ContactFlowId } = properties;
    return PhoneNumber === undefined
      ? []
      : [{ number: textOf(PhoneNumber, `${path}.PhoneNumber`), flow: textOf(ContactFlowId, `${path}.ContactFlowId`) }];
  });
  const number = dialled ?? adopted[0]?.number ?? FICTIONAL_LINE_NUMBER;
  if (adopted.length > 0 && !adopted.some((entry) => entry.number === number)) {
    const known = adopted.map((entry) => entry.number).join(', ');
    throw new Error(`nobody answers ${number}; this deployment answers: ${known}`);
  }
  return { number, flowArn: assembly.output('EntryFlowArn') };
}
