/** What Teams posts when a form in a dialog is submitted. */
export type Submit = { tenant: string; person: string; data: Record<string, unknown>; id: string };

export const submitActivity = ({ tenant, person, data, id }: Submit) => ({
  type: 'invoke',
  name: 'task/submit',
  id,
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/',
  from: { id: `29:${person}`, aadObjectId: person, name: 'Iemand' },
  recipient: { id: '28:pluis', name: 'Pluis' },
  conversation: { id: `a:${person}`, tenantId: tenant, conversationType: 'personal' },
  channelData: { tenant: { id: tenant } },
  locale: 'nl-NL',
  timestamp: new Date(0).toISOString(),
  value: { data, context: { theme: 'default' } },
});
