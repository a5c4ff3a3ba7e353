import type { JsonObject } from '../../../sandbox/fakeTeams/json.ts';

const text = (words: string, more: JsonObject = {}): JsonObject => ({
  type: 'TextBlock',
  text: words,
  wrap: true,
  ...more,
});

const cardOf = (body: JsonObject[], actions: JsonObject[] = [], more: JsonObject = {}): JsonObject => ({
  type: 'AdaptiveCard',
  version: '1.5',
  ...more,
  body,
  actions,
});

const alarm: JsonObject = {
  type: 'Action.ShowCard',
  title: 'Acuut',
  style: 'destructive',
  card: cardOf(
    [text('**Bel 112.**')],
    [{ type: 'Action.Execute', title: 'Alarm', verb: 'alarm', associatedInputs: 'none', data: { verb: 'alarm' } }],
  ),
};

const name: JsonObject = {
  type: 'Input.Text',
  id: 'name',
  label: 'Naam',
  isRequired: true,
  errorMessage: 'Vul een naam in.',
};

const group: JsonObject = {
  type: 'Input.ChoiceSet',
  id: 'group',
  label: 'Groep',
  value: '5',
  choices: [
    { title: 'groep 5', value: '5' },
    { title: 'groep 6', value: '6' },
  ],
};

const dialogButton: JsonObject = {
  type: 'Action.Submit',
  title: 'Open',
  associatedInputs: 'none',
  data: { msteams: { type: 'task/fetch' }, verb: 'open' },
};

/** A card with everything that the sandbox has to play. */
export const everything = (): JsonObject =>
  cardOf(
    [text('Een regel **vet** en <b>geen opmaak</b>.\nTweede regel.'), name, group],
    [
      {
        type: 'Action.Execute',
        title: 'Leg vast',
        verb: 'save',
        data: { verb: 'save', case: '7K3Q' },
        style: 'positive',
      },
      { type: 'Action.Execute', title: 'Weiger', verb: 'refuse', data: { verb: 'refuse' } },
      {
        type: 'Action.Execute',
        title: 'Struikel',
        verb: 'stumble',
        associatedInputs: 'none',
        data: { verb: 'stumble' },
      },
      dialogButton,
      { type: 'Action.Submit', title: 'Zeg het', associatedInputs: 'none', data: { verb: 'spoken' } },
      alarm,
    ],
    { refresh: { action: { type: 'Action.Execute', verb: 'look', data: { verb: 'look' } }, userIds: [] } },
  );

export const saved = (typed: unknown): JsonObject =>
  cardOf([text('Vastgelegd.'), text(`Ontvangen: ${JSON.stringify(typed)}`)], [dialogButton]);

export const form = (sentence = ''): JsonObject =>
  cardOf(
    [
      ...(sentence === '' ? [] : [text(sentence, { color: 'Attention' })]),
      text('Wat weet je nog?', { style: 'heading' }),
      { type: 'Input.Date', id: 'day', label: 'Wanneer?', isRequired: true, errorMessage: 'Kies een dag.' },
      { type: 'Input.Time', id: 'time', label: 'Hoe laat?' },
      { type: 'Input.Text', id: 'more', label: 'Wat verder?', isMultiline: true },
      {
        type: 'Input.ChoiceSet',
        id: 'danger',
        label: 'Is er nu gevaar?',
        style: 'expanded',
        choices: [
          { title: 'Nee', value: 'nee' },
          { title: 'Ja, nu', value: 'ja' },
        ],
      },
    ],
    [
      { type: 'Action.Submit', title: 'Leg vast', style: 'positive', data: { verb: 'submit' } },
      { type: 'Action.Submit', title: 'Zeg nee', associatedInputs: 'none', data: { verb: 'again' } },
      { type: 'Action.Submit', title: 'Klaar', associatedInputs: 'none', data: { verb: 'end' } },
    ],
  );

export const plain = (words: string): JsonObject => cardOf([text(words)]);
