import { Logger } from '@aws-lambda-powertools/logger';
import type { FunctionName } from '../contracts/function-names.ts';
import { admit, isLogMessage, type LogFields, type LogMessage } from './log-fields.ts';

/**
 * A log that cannot hold what a caller said, typed or is called: messages and fields come from closed lists, checked by
 * the compiler and again when the line is written. There is no way to pass an event, an error or free text.
 */
export interface Log {
  info(message: LogMessage, fields?: LogFields): void;
  error(message: LogMessage, fields?: LogFields): void;
}

/** The part of the Powertools logger the line uses; a test puts a fake behind it. */
export type LogSink = Pick<Logger, 'info' | 'error'>;

/** The log of one function, written through Powertools. Level and service come from the environment. */
export function createLog(functionName: FunctionName, sink: LogSink = new Logger({ serviceName: functionName })): Log {
  const write = (level: 'info' | 'error', message: LogMessage, fields: LogFields): void => {
    const { fields: admitted, turnedAway } = admit({ ...fields });
    const text = isLogMessage(message) ? message : 'message turned away';
    sink[level](text, { ...admitted, ...(turnedAway > 0 && { fieldsTurnedAway: turnedAway }) });
  };
  return {
    info: (message, fields = {}) => write('info', message, fields),
    error: (message, fields = {}) => write('error', message, fields),
  };
}
