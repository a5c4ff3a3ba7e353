import type { ReminderRule, ReminderTable } from './reminders.ts';

/** A row that came later. */
type Later = 'bewaren';
type Before = Omit<ReminderTable, 'kinds'> & { kinds: Omit<ReminderTable['kinds'], Later> };

/** The row of a route that was laid down before closed casussen were looked at again. */
export const BEWAREN: ReminderRule = {
  days: 'school',
  remind: [-10, -2, 5],
  climbs: { directie: 5, bestuurscontact: 20 },
  later: 20,
};

/** The table of a route that was laid down before routes had one: what shipped first. Never changed. */
export const FIRST_REMINDERS: Before = {
  lanes: { vandaag: 25, 'deze week': 50, gewoon: 100 },
  acute: { remind: [10, 45], climbs: { directie: 45, bestuurscontact: 120 } },
  kinds: {
    eersteBlik: { days: 'school', remind: [1], climbs: { deputy: 1, directie: 2, bestuurscontact: 5 }, later: 1 },
    antwoord: { days: 'school', remind: [3, 5], climbs: { deputy: 5, directie: 7, bestuurscontact: 10 }, later: 3 },
    kijken: { days: 'school', remind: [2, 4], climbs: { deputy: 5, directie: 7, bestuurscontact: 12 }, later: 5 },
    akkoord: { days: 'school', remind: [2, 4], climbs: { deputy: 4, directie: 6, bestuurscontact: 10 }, later: 2 },
    stap: { days: 'school', remind: [-2, 0, 2], climbs: { af: 2, directie: 5, bestuurscontact: 10 }, later: 5 },
    gesprekStraks: { days: 'school', remind: [-1], climbs: {}, later: 0 },
    gesprekOpschrijven: {
      days: 'school',
      remind: [1, 3],
      climbs: { af: 3, directie: 6, bestuurscontact: 10 },
      later: 2,
    },
    wegingPlannen: {
      days: 'school',
      remind: [-3, 0, 2],
      climbs: { deputy: 2, directie: 3, bestuurscontact: 8 },
      later: 3,
    },
    kijkGeven: { days: 'school', remind: [-1, 0], climbs: { af: 1, directie: 3, bestuurscontact: 8 }, later: 0 },
    overleg: { days: 'school', remind: [-1, 2], climbs: { af: 2, directie: 4, bestuurscontact: 8 }, later: 2 },
    besluit: { days: 'school', remind: [2], climbs: { deputy: 2, directie: 4, bestuurscontact: 8 }, later: 2 },
    melden: { days: 'working', remind: [1, 2], climbs: { deputy: 1, directie: 2, bestuurscontact: 5 }, later: 0 },
    terugkoppeling: { days: 'working', remind: [2], climbs: { deputy: 2, directie: 4, bestuurscontact: 8 }, later: 2 },
    hulp: { days: 'school', remind: [-2, 2], climbs: { af: 2, directie: 5, bestuurscontact: 10 }, later: 5 },
    zicht: { days: 'school', remind: [-2, 2], climbs: { af: 2, directie: 5, bestuurscontact: 10 }, later: 5 },
    nazorg: { days: 'school', remind: [2, 5], climbs: { deputy: 5, directie: 7, bestuurscontact: 12 }, later: 10 },
    vraag: { days: 'school', remind: [-1, 2, 4], climbs: { af: 5 }, later: 5 },
    lezen: { days: 'school', remind: [3], climbs: {}, later: 10 },
    stilte: { days: 'school', remind: [20], climbs: { directie: 30, bestuurscontact: 40 }, later: 10 },
    vakantie: { days: 'school', remind: [-5, -1], climbs: { directie: -1 }, later: 0 },
    collega: { days: 'working', remind: [1, 2, 5], climbs: {}, later: 0 },
    instelling: { days: 'school', remind: [2, 5], climbs: { directie: 10 }, later: 10 },
    inhoud: { days: 'school', remind: [0, 10], climbs: { directie: 20 }, later: 20 },
  },
};
