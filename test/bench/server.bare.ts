import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';
import { serve } from './child.ts';

/** A botbuilder + restify bot that answers every invoke with one constant card of a given size. */
const [size = '2000'] = process.argv.slice(2);
const text = 'x'.repeat(Math.max(0, Number(size) - 260));
const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] };
const body = {
  task: {
    type: 'continue',
    value: {
      title: 'Pluis',
      height: 'large',
      width: 'medium',
      card: { contentType: 'application/vnd.microsoft.card.adaptive', content: card },
    },
  },
};

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (context) => {
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  });
});
server.listen(0, '127.0.0.1', () => serve(server.address().port));
