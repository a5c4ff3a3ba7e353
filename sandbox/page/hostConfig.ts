type Colours = { ink: string; soft: string; accent: string; alert: string; attention: string; emphasis: string };

const LIGHT: Colours = {
  ink: '#22302e',
  soft: '#5b6a67',
  accent: '#1f5d57',
  alert: '#b3261e',
  attention: '#fbeae8',
  emphasis: '#f3f1ec',
};
const DARK: Colours = {
  ink: '#e8ecea',
  soft: '#a3b0ad',
  accent: '#6fc0b4',
  alert: '#ff9d94',
  attention: '#3d2321',
  emphasis: '#2b3234',
};

const text = (colour: string, subtle: string) => ({ default: colour, subtle });

/** Spacing, sizes and colours as near to Teams as the library goes. */
export const hostConfigOf = (theme: 'light' | 'dark'): object => {
  const colours = theme === 'dark' ? DARK : LIGHT;
  const foreground = {
    default: text(colours.ink, colours.soft),
    accent: text(colours.accent, colours.accent),
    attention: text(colours.alert, colours.alert),
    good: text(colours.accent, colours.accent),
    warning: text(colours.alert, colours.alert),
  };
  return {
    fontFamily: 'inherit',
    fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 22 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 14 },
    separator: { lineThickness: 1, lineColor: colours.soft },
    supportsInteractivity: true,
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 10, style: 'attention' },
      actionsOrientation: 'vertical',
      actionAlignment: 'stretch',
    },
    containerStyles: {
      default: { backgroundColor: 'transparent', foregroundColors: foreground },
      emphasis: { backgroundColor: colours.emphasis, foregroundColors: foreground },
      attention: { backgroundColor: colours.attention, foregroundColors: foreground },
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention', weight: 'bolder', spacing: 'small' },
    },
    textStyles: { heading: { size: 'large', weight: 'bolder' } },
  };
};
