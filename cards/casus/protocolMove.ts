import { z } from 'zod';
import { shownDay } from '../../services/domain/calendar.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'protocol-move',
  data: {
    child: z.string(),
    withdrawn: z.boolean(),
    fine: z.boolean(),
    from: z.string(),
    to: z.string(),
    since: z.string(),
    why: z.string(),
  },
  example: {
    child: 'DV · groep 5',
    withdrawn: true,
    fine: false,
    from: 'Vijf stappen en volgen, versie 2026.1',
    to: 'versie 2026.2',
    since: 'ma 4 jan',
    why: 'De vragen over toestemming stonden te laat.',
  },
});

/** The version that a casus follows was withdrawn: why, and on to the next one. Only the AF says so (design.md 1.3). */
export const protocolMove = casusPage({
  card,
  opens: ['af'],
  acts: ['casus.moveProtocol'],
  present: ({ state, facts: { protocol } }) => ({
    child: childLine(state),
    withdrawn: protocol.withdrawn !== undefined,
    fine: protocol.withdrawn === undefined,
    from: `${protocol.name}, versie ${protocol.version}`,
    to: `versie ${protocol.withdrawn?.goOnWith ?? protocol.version}`,
    since: protocol.withdrawn === undefined ? '' : shownDay(protocol.withdrawn.since),
    why: protocol.withdrawn?.why ?? '',
  }),
});
