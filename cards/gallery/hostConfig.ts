export type Theme = 'light' | 'dark';

type Colours = {
  back: string;
  text: string;
  subtle: string;
  accent: string;
  good: string;
  warning: string;
  attention: string;
  attentionBack: string;
  emphasisBack: string;
};

export const COLOURS: Record<Theme, Colours> = {
  light: {
    back: '#FFFFFF',
    text: '#242424',
    subtle: '#616161',
    accent: '#5B5FC7',
    good: '#237B4B',
    warning: '#835C00',
    attention: '#B10E1C',
    attentionBack: '#FDF3F4',
    emphasisBack: '#F5F5F5',
  },
  dark: {
    back: '#292929',
    text: '#FFFFFF',
    subtle: '#ADADAD',
    accent: '#9EA2FF',
    good: '#92C353',
    warning: '#F8D22A',
    attention: '#F9A5AB',
    attentionBack: '#3D1E22',
    emphasisBack: '#1F1F1F',
  },
};

const pair = (colour: string, subtle: string) => ({ default: colour, subtle });

const foreground = (colours: Colours) => ({
  default: pair(colours.text, colours.subtle),
  accent: pair(colours.accent, colours.accent),
  good: pair(colours.good, colours.good),
  warning: pair(colours.warning, colours.warning),
  attention: pair(colours.attention, colours.attention),
});

const style = (colours: Colours, backgroundColor: string) => ({
  backgroundColor,
  foregroundColors: foreground(colours),
});

/** Close to what Teams draws with: its colours, sizes, spacing and rows of buttons. */
export const hostConfig = (theme: Theme) => {
  const colours = COLOURS[theme];
  return {
    supportsInteractivity: true,
    fontFamily: 'Segoe UI, Open Sans, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: theme === 'light' ? '#E0E0E0' : '#484848' },
    containerStyles: {
      default: style(colours, colours.back),
      emphasis: style(colours, colours.emphasisBack),
      attention: style(colours, colours.attentionBack),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    adaptiveCard: { allowCustomStyle: false },
    inputs: { label: { inputSpacing: 'small', requiredInputs: { suffix: ' *', suffixColor: 'attention' } } },
  };
};
