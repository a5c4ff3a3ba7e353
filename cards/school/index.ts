import type { SchoolPage } from '../page.ts';
import { afHours } from './afHours.ts';
import { onDuty } from './onDuty.ts';
import { settingCalendar } from './settingCalendar.ts';
import { settingChannel } from './settingChannel.ts';
import { settingConfirm } from './settingConfirm.ts';
import { settingEnd } from './settingEnd.ts';
import { settingHistory } from './settingHistory.ts';
import { settingMap } from './settingMap.ts';
import { settingPerson, settingPersonAdd } from './settingPerson.ts';
import { settingProtocol } from './settingProtocol.ts';
import { settingResponsible } from './settingResponsible.ts';
import { settingRole } from './settingRole.ts';
import { settings } from './settings.ts';
import { settingSchool } from './settingSchool.ts';
import { settingTerms } from './settingTerms.ts';
import { settingTold } from './settingTold.ts';
import { setupFirst } from './setupFirst.ts';

/** The dialogs of a school: who has which role, and how it works here. */
export const SCHOOL_PAGES: Record<string, SchoolPage> = {
  settings,
  'setting-role': settingRole,
  'setting-confirm': settingConfirm,
  'setting-end': settingEnd,
  'setting-told': settingTold,
  'setting-person': settingPerson,
  'setting-person-add': settingPersonAdd,
  'setting-school': settingSchool,
  'setting-protocol': settingProtocol,
  'setting-terms': settingTerms,
  'setting-calendar': settingCalendar,
  'setting-map': settingMap,
  'setting-responsible': settingResponsible,
  'setting-channel': settingChannel,
  'on-duty': onDuty,
  'af-hours': afHours,
  'setting-history': settingHistory,
  'setup-first': setupFirst,
};
