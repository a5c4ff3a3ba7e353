import { describeWalks } from './support/walks.ts';

describeWalks('small', 'in a school without a deputy, or where one AF is the ib too');
