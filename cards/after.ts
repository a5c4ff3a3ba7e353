export { afterCasus } from './after/casus.ts';
export { afterSchool } from './after/school.ts';
export { afterSignaal } from './after/signaal.ts';
export type { After } from './after/said.ts';
