import type { PromptFacts, Prompts } from './prompts.ts';

/** American English. */
export const enUs = ({ bank, openingHours }: PromptFacts): Prompts => ({
  welcome: `Welcome to ${bank}. You are speaking with an automated assistant. You can ask for a person at any time. Just say so, or press zero.`,
  offerThisLanguage: 'For English, press two.',
  humanOnly: 'Our automated service is turned off right now. A person will help you.',
  howCanIHelp:
    'How can I help? For example, say: what is my balance? Or use your keypad. For your balance, press one. For recent transactions, press two. For a lost card, press three. For our hours, press four. For a person, press zero.',
  anythingElse: 'What else can I do for you? To end the call, say goodbye, or press nine.',
  whatElse: 'What else can I do for you?',
  sayYesOrNo: 'Yes or no?',
  cannotHear: 'I am sorry. I cannot hear you right now. Let us use your keypad instead.',
  keypadMenu:
    'Please use your keypad. For your balance, press one. For recent transactions, press two. For a lost card, press three. For our hours, press four. To hear me more slowly, press five. For help, press six. To hear the last answer again, press seven. To end the call, press nine. For a person, press zero.',
  yesOrNoByKeys: 'For yes, press one. For no, press two. For a person, press zero.',
  blockCardByKeys:
    'You asked about a lost card. Shall I block it now? For yes, press one. For no, press two. For a person, press zero.',
  tryAgain: 'I did not get that. Let us try again.',
  notUnderstood: 'I am sorry that I could not understand you. A person can help you better.',
  longCall: 'From here, a person can help you better.',
  trouble: 'I am sorry. Something went wrong on our side.',
  lastResort: 'I am sorry. Something went wrong on our side. Please hold for a person.',
  cannotConnect: 'I am sorry. I cannot connect you right now. Please call again later. Goodbye.',
  goodbye: `Thank you for calling ${bank}. Goodbye.`,

  askPin:
    'I need to check that it is you. Please enter your four-digit PIN on your keypad. To clear what you entered, press star. For a person, press zero and then pound, or just wait.',
  pinAccepted: 'Thank you. Your PIN is right.',
  pinNotRight: 'I could not accept that PIN. Please try one more time.',
  verificationRefused: 'I am sorry. I could not confirm that it is you.',
  verificationLocked: 'I am sorry. To keep your account safe, I cannot take a PIN right now.',

  oneMoment: 'One moment, please.',
  connecting: 'I am connecting you with a person now. Please stay on the line.',
  queueFull: 'All our lines are busy right now.',

  closed: 'We are closed right now.',
  openingHours,
  offerCallback:
    'We can call you back at the number you are calling from. For a callback, press one. Otherwise, you can hang up now.',
  callbackBooked: 'Thank you. We will call you back as soon as we can. Goodbye.',
  noCallback: 'I am sorry. I cannot set up a callback to your number.',
  callAgain: 'Please call again when we are open. Goodbye.',

  waiting: 'Thank you for waiting. The next available person will take your call.',
  stillWaiting: 'You are still in line. Thank you for your patience.',
  yourPlace: 'Your place in line is number',
  callbackOrWait: 'To keep your place, just stay on the line. For a callback instead, press one.',
  keepWaiting: 'You are keeping your place in line.',
  noCallbackStay: 'I am sorry. I cannot set up a callback to your number. Please stay on the line.',
});
