import { school } from './aggregates/school.ts';
import { noSchool, type SchoolState } from './domain/school/school.ts';
import { pkOf } from './ids.ts';
import type { StreamStore } from './ports.ts';
import { streamOf } from './stream.ts';

/** Roles and protocol of a school, read in every turn; only fetched again when its version has moved on. */
export type Schools = {
  load(tenant: string, school: string): Promise<SchoolState>;
  /** The schools at which a person holds a role. */
  of(tenant: string, person: string): Promise<string[]>;
};

const MANY = 20;

export const createSchools = (store: StreamStore): Schools => {
  const known = new Map<string, SchoolState>();
  return {
    load: async (tenant, id) => {
      const pk = pkOf(tenant, id, '');
      const cached = known.get(pk);
      const loaded = await store.load(pk, cached === undefined ? {} : { known: cached.version });
      if (loaded.kind === 'unchanged' && cached !== undefined) return cached;
      const state = (await streamOf(store, school, pk, loaded))?.state ?? noSchool;
      if (state.version > 0) known.set(pk, state);
      return state;
    },
    of: async (tenant, person) => {
      const { items } = await store.list({ tenant, kind: 'school', person }, undefined, MANY);
      return items.map((head) => head.school);
    },
  };
};
