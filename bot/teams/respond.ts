import type { InvokeResponse } from 'botbuilder';
import type { Answer } from '../answer.ts';
import type { Press } from '../press.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';
const OK = 200;

/**
 * The one place that makes answers to Teams. The HTTP status is always 200: on anything else Teams shows
 * its own error instead of our sentence (style.md 2.2). The shapes are exact (pitfall 4 there).
 */
export const invokeResponse = (answer: Answer, surface: Press['surface']): InvokeResponse => ({
  status: OK,
  body: surface === 'chat' ? inChat(answer) : inDialog(answer),
});

const inChat = (answer: Answer): object => {
  switch (answer.kind) {
    case 'shown':
      return { statusCode: OK, type: CARD, value: answer.card };
    case 'said':
      return { statusCode: OK, type: MESSAGE, value: answer.sentence };
    default:
      return unknownAnswer(answer);
  }
};

const inDialog = (answer: Answer): object => {
  switch (answer.kind) {
    case 'shown': {
      const value = {
        title: answer.title,
        height: 'large',
        width: 'medium',
        card: { contentType: CARD, content: answer.card },
      };
      return { task: { type: 'continue', value } };
    }
    case 'said':
      return { task: { type: 'message', value: answer.sentence } };
    default:
      return unknownAnswer(answer);
  }
};

const unknownAnswer = (answer: never): never => {
  throw new Error(`unknown answer: ${JSON.stringify(answer)}`);
};
