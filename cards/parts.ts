import type { Json } from './json.ts';

/** Pieces that several templates share, put in where a template says `{ "$part": "…" }`. */
export const PARTS: Record<string, Json> = {
  /** One sentence on top when something could not be done; what was typed stays below it. */
  refusal: {
    type: 'Container',
    style: 'attention',
    bleed: true,
    spacing: 'None',
    $when: '${refused}',
    items: [{ type: 'TextBlock', text: '${refusal}', weight: 'Bolder', wrap: true }],
  },
  /** What people wrote: who, when and how on one line, their own words below it, literally. */
  told: {
    type: 'Container',
    spacing: 'Medium',
    $data: '${told}',
    items: [
      { type: 'TextBlock', text: '${head}', isSubtle: true, size: 'Small', wrap: true, spacing: 'None' },
      { type: 'RichTextBlock', spacing: 'Small', inlines: [{ type: 'TextRun', text: '${text}' }] },
    ],
  },
};

/** The explanation that a template gives with `$why`, hidden until it is asked for. */
export const whyPart = (text: string): Json[] => [
  {
    type: 'ActionSet',
    spacing: 'Small',
    actions: [{ type: 'Action.ToggleVisibility', title: 'Waarom vraagt Pluis dit?', targetElements: ['pluis-why'] }],
  },
  { type: 'TextBlock', id: 'pluis-why', isVisible: false, text, wrap: true, isSubtle: true, spacing: 'Small' },
];
