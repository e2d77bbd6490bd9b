/**
 * Lets a thread live in another time: `Date` starts at a moment given and runs on from there, and its local time is
 * UTC, as in Lambda, wherever the machine stands. Plain JavaScript, since it is loaded into bare worker threads.
 */

const NativeDate = Date;
const elapsed = performance.now.bind(performance);
/** Fields that `Date` offers in local time and in UTC. */
const FIELDS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'];
const HAS_ZONE = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*(?:\(.*\))?$/i;
const DATE_ONLY = /^[+-]?\d{4,6}(?:-\d{2}(?:-\d{2})?)?$/;

let startMs = 0;
let startedAt = 0;

/** Sets the clock. @param {number} nowMs epoch milliseconds */
export function setClock(nowMs) {
  startMs = nowMs;
  startedAt = elapsed();
}

const now = () => Math.floor(startMs + elapsed() - startedAt);

/** Replaces the thread's `Date` and default time zone, once. */
export function installClock() {
  const prototype = NativeDate.prototype;
  const local = FIELDS.map((field) => prototype[`get${field}`]);

  /** Text without a zone means local time, which is UTC here. */
  const parse = (text) => {
    const parsed = new NativeDate(text);
    if (HAS_ZONE.test(text.trim()) || DATE_ONLY.test(text.trim())) return parsed.getTime();
    const [year, month, date, , hours, minutes, seconds, ms] = local.map((get) => get.call(parsed));
    return NativeDate.UTC(year, month, date, hours, minutes, seconds, ms);
  };

  const toText = {
    toString: (date) => {
      const [, day, number, month, year, time] = /^(\w+), (\d+) (\w+) (-?\d+) (\S+)/.exec(date.toUTCString()) ?? [];
      return day ? `${day} ${month} ${number} ${year} ${time} GMT+0000 (Coordinated Universal Time)` : 'Invalid Date';
    },
    toDateString: (date) => toText.toString(date).split(' ').slice(0, 4).join(' '),
    toTimeString: (date) => toText.toString(date).split(' ').slice(4).join(' '),
  };

  for (const field of FIELDS) {
    const set = prototype[`setUTC${field}`];
    prototype[`get${field}`] = prototype[`getUTC${field}`];
    if (set !== undefined) prototype[`set${field}`] = set;
  }
  prototype.getTimezoneOffset = () => 0;
  for (const [name, write] of Object.entries(toText)) {
    prototype[name] = function text() {
      return write(this);
    };
  }
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const native = prototype[name];
    prototype[name] = function text(locales, options) {
      return native.call(this, locales, { timeZone: 'UTC', ...options });
    };
  }
  NativeDate.now = now;
  NativeDate.parse = (text) => parse(String(text));

  const construct = (arguments_) => {
    const [first, ...rest] = arguments_;
    if (arguments_.length === 0) return [now()];
    if (rest.length > 0) return [NativeDate.UTC(first, ...rest)];
    return [typeof first === 'string' ? parse(first) : first];
  };
  globalThis.Date = new Proxy(NativeDate, {
    construct: (target, arguments_, newTarget) => Reflect.construct(target, construct(arguments_), newTarget),
    apply: () => new NativeDate(now()).toString(),
  });
  prototype.constructor = globalThis.Date;

  const NativeFormat = Intl.DateTimeFormat;
  const inUtc = ([locales, options]) => [locales, { timeZone: 'UTC', ...options }];
  Intl.DateTimeFormat = new Proxy(NativeFormat, {
    construct: (target, arguments_, newTarget) => Reflect.construct(target, inUtc(arguments_), newTarget),
    apply: (target, _, arguments_) => new target(...inUtc(arguments_)),
  });
}
