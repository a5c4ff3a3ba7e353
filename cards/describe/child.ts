/** How a child is shown in a dialog: initials and group, or that nobody is named yet. */
export const childLine = ({ initials, group }: { initials: string; group: string }): string =>
  initials === '' ? 'Nog geen kind genoemd' : [initials, group].filter((part) => part !== '').join(' · ');
