import type { FoldsOf } from '../../fold.ts';
import type { CasusState } from '../casus.ts';
import type { CasusEvent } from '../events.ts';

export type Folds = FoldsOf<CasusState, CasusEvent>;
