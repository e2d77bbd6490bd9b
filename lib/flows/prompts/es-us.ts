import type { PromptFacts, Prompts } from './prompts.ts';

/** Spanish of the United States. */
export const esUs = ({ bank, openingHours }: PromptFacts): Prompts => ({
  welcome: `Gracias por llamar a ${bank}. Usted habla con un asistente automático. Puede pedir hablar con una persona en cualquier momento. Solo dígalo, u oprima el cero.`,
  offerThisLanguage: 'Para español, oprima el dos.',
  humanOnly: 'Nuestro servicio automático no está activo en este momento. Le atenderá una persona.',
  howCanIHelp:
    '¿En qué le puedo ayudar? Por ejemplo, diga: ¿cuál es mi saldo? O use su teclado. Para su saldo, oprima el uno. Para sus movimientos recientes, oprima el dos. Para una tarjeta perdida, oprima el tres. Para nuestro horario, oprima el cuatro. Para hablar con una persona, oprima el cero.',
  anythingElse: '¿Qué más puedo hacer por usted? Para terminar la llamada, diga adiós, u oprima el nueve.',
  whatElse: '¿Qué más puedo hacer por usted?',
  sayYesOrNo: '¿Sí o no?',
  cannotHear: 'Lo siento. No le puedo oír en este momento. Usemos su teclado.',
  keypadMenu:
    'Por favor, use su teclado. Para su saldo, oprima el uno. Para sus movimientos recientes, oprima el dos. Para una tarjeta perdida, oprima el tres. Para nuestro horario, oprima el cuatro. Para oírme más despacio, oprima el cinco. Para recibir ayuda, oprima el seis. Para oír otra vez la última respuesta, oprima el siete. Para terminar la llamada, oprima el nueve. Para hablar con una persona, oprima el cero.',
  yesOrNoByKeys: 'Para sí, oprima el uno. Para no, oprima el dos. Para hablar con una persona, oprima el cero.',
  blockCardByKeys:
    'Usted preguntó por una tarjeta perdida. ¿Quiere que la bloquee ahora? Para sí, oprima el uno. Para no, oprima el dos. Para hablar con una persona, oprima el cero.',
  tryAgain: 'No le entendí. Intentemos otra vez.',
  notUnderstood: 'Siento no haberle entendido. Una persona le puede ayudar mejor.',
  longCall: 'A partir de aquí, una persona le puede ayudar mejor.',
  trouble: 'Lo siento. Tenemos un problema de nuestro lado.',
  lastResort: 'Lo siento. Tenemos un problema de nuestro lado. Espere, por favor, a que le atienda una persona.',
  cannotConnect: 'Lo siento. No le puedo comunicar en este momento. Por favor, llame más tarde. Adiós.',
  goodbye: `Gracias por llamar a ${bank}. Adiós.`,

  askPin:
    'Necesito comprobar que es usted. Por favor, marque en su teclado su clave de cuatro dígitos. Para borrar lo que marcó, oprima asterisco. Para hablar con una persona, oprima el cero y luego la tecla de número, o solo espere.',
  pinAccepted: 'Gracias. Su clave es correcta.',
  pinNotRight: 'No pude aceptar esa clave. Por favor, intente otra vez.',
  verificationRefused: 'Lo siento. No pude confirmar que es usted.',
  verificationLocked: 'Lo siento. Para proteger su cuenta, no puedo aceptar una clave en este momento.',

  oneMoment: 'Un momento, por favor.',
  connecting: 'Le estoy comunicando con una persona. Por favor, no cuelgue.',
  queueFull: 'Todas nuestras líneas están ocupadas en este momento.',

  closed: 'Está cerrado en este momento.',
  openingHours,
  offerCallback:
    'Le podemos devolver la llamada al número del que nos llama. Para que le llamemos, oprima el uno. Si no, ya puede colgar.',
  callbackBooked: 'Gracias. Le llamaremos lo antes posible. Adiós.',
  noCallback: 'Lo siento. No puedo programar una llamada a su número.',
  callAgain: 'Por favor, llame de nuevo cuando estemos abiertos. Adiós.',

  waiting: 'Gracias por esperar. Le atenderá la próxima persona disponible.',
  stillWaiting: 'Usted sigue en la fila. Gracias por su paciencia.',
  yourPlace: 'Su lugar en la fila es el número',
  callbackOrWait: 'Para conservar su lugar, no cuelgue. Si prefiere que le llamemos, oprima el uno.',
  keepWaiting: 'Usted conserva su lugar en la fila.',
  noCallbackStay: 'Lo siento. No puedo programar una llamada a su número. Por favor, no cuelgue.',
});
