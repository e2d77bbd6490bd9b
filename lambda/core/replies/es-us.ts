import type { Account, Money, Transaction } from '../../contracts/bank.ts';
import type { Replies } from './replies.ts';
import { type MoneyWords, spokenDay, spokenDigits, spokenMoney } from './spoken.ts';

const WORDS: MoneyWords = {
  locale: 'es-US',
  currencies: {
    GBP: { unit: ['libra', 'libras'], minorUnit: ['penique', 'peniques'] },
    USD: { unit: ['dólar', 'dólares'], minorUnit: ['centavo', 'centavos'] },
  },
  and: 'con',
};

const ACCOUNT_NAMES = { current: 'cuenta corriente', savings: 'cuenta de ahorros' } as const;

const money = (amount: Money): string => spokenMoney(WORDS, amount);

const balanceOf = ({ kind, balance }: Account): string =>
  balance.minorUnits < 0
    ? `Su ${ACCOUNT_NAMES[kind]} tiene un sobregiro de ${money(balance)}.`
    : `Su ${ACCOUNT_NAMES[kind]} tiene ${money(balance)}.`;

const transaction = ({ amount, counterparty, date }: Transaction): string =>
  amount.minorUnits < 0
    ? `El ${spokenDay('es-US', date)}, usted pagó ${money(amount)} a ${counterparty}.`
    : `El ${spokenDay('es-US', date)}, usted recibió ${money(amount)} de ${counterparty}.`;

/** What the conversation says in the Spanish of the United States. */
export const esUS: Replies = {
  balance: (accounts) =>
    accounts.length === 0
      ? 'No encuentro ninguna cuenta a su nombre. Una persona puede ayudarle. Diga: hablar con una persona.'
      : accounts.map(balanceOf).join(' '),
  recentTransactions: (transactions) =>
    transactions.length === 0
      ? 'No hay movimientos recientes en su cuenta.'
      : `Estos son sus últimos movimientos. ${transactions.map(transaction).join(' ')}`,
  askToBlock: (lastFour) =>
    `Puedo bloquear su tarjeta de débito que termina en ${spokenDigits(lastFour)}. ¿Quiere que la bloquee ahora? Diga sí o marque 1. Diga no o marque 2.`,
  cardBlocked: (lastFour) =>
    `Su tarjeta de débito que termina en ${spokenDigits(lastFour)} ya está bloqueada. Nadie puede usarla. Le enviaremos una nueva por correo.`,
  cardAlreadyBlocked: (lastFour) =>
    `Su tarjeta de débito que termina en ${spokenDigits(lastFour)} está bloqueada. Nadie puede usarla. La nueva ya está en camino.`,
  cardKept: () => 'De acuerdo. No he cambiado nada en su tarjeta.',
  severalCards: () =>
    'Usted tiene más de una tarjeta. Una persona le ayudará a elegir. Diga: hablar con una persona, o marque 0.',
  noCard: () =>
    'No encuentro ninguna tarjeta de débito a su nombre. Una persona puede ayudarle. Diga: hablar con una persona, o marque 0.',
  hoursUnknown: () =>
    'No puedo darle nuestro horario. Una persona puede ayudarle. Diga: hablar con una persona, o marque 0.',
  help: () =>
    'Puedo decirle su saldo. Para eso, marque 1. Puedo leerle sus últimos movimientos. Marque 2. Si perdió su tarjeta, marque 3. Para nuestro horario, marque 4. Si hablo muy rápido, marque 5. Para escuchar algo otra vez, marque 7. Para hablar con una persona, marque 0. También puede decirme lo que necesita.',
  helpWithQuestion: () =>
    'Le pregunté si quiere bloquear su tarjeta. Para bloquearla, diga sí o marque 1. Para dejarla como está, diga no o marque 2.',
  slower: () => 'Claro que sí. Voy a hablar más despacio. Diga: repita, para escuchar otra vez mi última respuesta.',
  slowerBeforeAnswers: () => 'Claro que sí. Voy a hablar más despacio. Dígame qué necesita. O diga: ayuda.',
  nothingAsked: () => 'No le he hecho ninguna pregunta. Dígame qué necesita. O diga: ayuda.',
  notUnderstood: () =>
    'Disculpe, no le entendí. Para su saldo, marque 1. Para sus últimos movimientos, marque 2. Si perdió su tarjeta, marque 3. Para hablar con una persona, marque 0.',
  notUnderstoodQuestion: () =>
    'Disculpe, no le entendí. Para bloquear su tarjeta, diga sí o marque 1. Para dejarla como está, diga no o marque 2.',
  anythingElse: () => '¿En qué más puedo ayudarle?',
};
