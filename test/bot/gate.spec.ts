import { gate } from '../../bot/gate.ts';

const TENANT = '3f6f9c11-0000-4000-8000-000000000001';
const rules = { tenants: [TENANT], loopback: false };
const activity = {
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:a', aadObjectId: '3f6f9c11-0000-4000-8000-000000000002' },
  recipient: { id: '28:pluis' },
  conversation: { id: 'a:1', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  text: 'niet pluis',
};
const without = (name: string) => Object.fromEntries(Object.entries(activity).filter(([key]) => key !== name));

describe('the gate', () => {
  it('lets a message from Teams pass', () => {
    expect(gate(activity, rules)).toBe(0);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'hello'],
    ['a list', []],
    ['an empty object', {}],
    ['a type that is a number', { ...activity, type: 5 }],
    ['another channel', { ...activity, channelId: 'emulator' }],
    ['an empty channel', { ...activity, channelId: '' }],
    ['no service url', without('serviceUrl')],
    ['an empty service url', { ...activity, serviceUrl: '' }],
    ['no conversation', without('conversation')],
    ['an invoke without a name', { ...activity, type: 'invoke' }],
    ['an invoke that we do not know', { ...activity, type: 'invoke', name: 'fileConsent/invoke' }],
  ])('stops %s with 400', (_, body) => {
    expect(gate(body, rules)).toBe(400);
  });

  it.each([
    ['a service that is not Teams', { ...activity, serviceUrl: 'https://evil.example/' }],
    [
      'a service that only looks like Teams',
      { ...activity, serviceUrl: 'https://smba.trafficmanager.net.evil.example/' },
    ],
    ['a service without https', { ...activity, serviceUrl: 'http://smba.trafficmanager.net/' }],
    ['a service that is no address', { ...activity, serviceUrl: 'not an address' }],
    ['a service on this machine', { ...activity, serviceUrl: 'http://127.0.0.1:3978/' }],
    ['another tenant', { ...activity, conversation: { id: 'a:1', tenantId: '3f6f9c11-0000-4000-8000-000000000009' } }],
    [
      'a tenant that differs within the activity',
      { ...activity, channelData: { tenant: { id: '3f6f9c11-0000-4000-8000-000000000009' } } },
    ],
    ['no tenant at all', { ...activity, conversation: { id: 'a:1' }, channelData: {} }],
    ['a speaker without an object id', { ...activity, from: { id: '29:a' } }],
  ])('stops %s with 403', (_, body) => {
    expect(gate(body, rules)).toBe(403);
  });

  it('accepts a service on this machine only while the proeftuin is on, and nothing else then', () => {
    const here = { ...rules, loopback: true };
    expect(gate({ ...activity, serviceUrl: 'http://127.0.0.1:3978/proeftuin/connector' }, here)).toBe(0);
    expect(gate({ ...activity, serviceUrl: 'http://localhost:1/' }, here)).toBe(0);
    expect(gate(activity, here)).toBe(403);
  });
});
