import type { FoldsOf } from '../../fold.ts';
import type { SignaalEvent } from '../events.ts';
import type { SignaalState } from '../signaal.ts';

export type Folds = FoldsOf<SignaalState, SignaalEvent>;
