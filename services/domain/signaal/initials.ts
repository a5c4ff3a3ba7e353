/** Initials, never a name: at most six letters, and not two longer words (storyboard `log`). */
export const looksLikeName = (typed: string): boolean => {
  const letters = typed.replace(/[^\p{L}]/gu, '');
  const words = typed.split(/[\s.-]+/).filter((word) => word.length > 2);
  return letters.length > 6 || letters.length === 0 || words.length > 1 || /\p{Lu}\p{Ll}{2,}/u.test(typed);
};

/** Initials as they are kept: capitals, nothing in between. */
export const asInitials = (typed: string): string => typed.toUpperCase().replaceAll(/[^\p{L}]/gu, '');
