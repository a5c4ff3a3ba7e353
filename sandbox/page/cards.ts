import { hostConfigOf } from './hostConfig.ts';
import type { Card } from './state.ts';

/** The part of the `adaptivecards` library that is used; it comes as a script of its own. */
type Action = { getJsonTypeName(): string; toJSON(): unknown; data?: object; verb?: string };
type Element = {
  parse(card: Card): void;
  render(): HTMLElement | undefined;
  hostConfig: unknown;
  onExecuteAction: (action: Action) => void;
};
type Library = {
  AdaptiveCard: {
    new (): Element;
    onProcessMarkdown: ((text: string, result: { outputHtml: string; didProcess: boolean }) => void) | undefined;
  };
  HostConfig: new (config: object) => unknown;
};
declare const AdaptiveCards: Library;

export type Pressed = { type: string; verb: string; data: object };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Of Markdown only **bold**: everything else a card could carry is shown as it was typed. */
export const prepare = (): void => {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = escaped(text).replaceAll(/\*\*(.+?)\*\*/g, '<b>$1</b>');
    result.didProcess = true;
  };
};

/** Draws a card; `press` hears of every button that goes to the bot. */
export const drawCard = (card: Card, theme: 'light' | 'dark', press: (pressed: Pressed) => void): HTMLElement => {
  const element = new AdaptiveCards.AdaptiveCard();
  element.hostConfig = new AdaptiveCards.HostConfig(hostConfigOf(theme));
  element.onExecuteAction = (action) => {
    const type = action.getJsonTypeName();
    if (type === 'Action.Submit' || type === 'Action.Execute')
      press({ type, verb: action.verb ?? '', data: action.data ?? {} });
  };
  element.parse(card);
  const drawn = element.render() ?? document.createElement('div');
  // A form of its own: radio buttons of the same name in two people's columns are not one group.
  const frame = document.createElement('form');
  frame.className = 'card';
  frame.addEventListener('submit', (event) => event.preventDefault());
  frame.append(drawn);
  return frame;
};
