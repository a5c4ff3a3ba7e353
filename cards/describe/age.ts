export { ageOn, HAS_A_SAY } from '../../services/domain/age.ts';
