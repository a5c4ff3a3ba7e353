import { describeWalks } from './support/walks.ts';

describeWalks('whole', 'in a school with everybody');
