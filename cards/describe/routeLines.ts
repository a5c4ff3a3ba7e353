import { shownDay } from '../../services/domain/calendar.ts';
import { nameOf, type SchoolState } from '../../services/domain/school/school.ts';
import type { Concerning, RouteEvent } from '../../services/domain/signaal/evolveRoute.ts';
import { labelOf } from '../labels.ts';
import type { Line } from './signaal.ts';

/** The events of a signal about a colleague as lines, for those who may read it. */
export const routeLines = (event: RouteEvent, school: SchoolState): Line[] => {
  switch (event.type) {
    case 'MedewerkerRouteOpened':
      return [
        whoLine(event.data, school),
        { head: 'gezien of gehoord', text: event.data.what },
        { head: 'kind', text: event.data.initials },
      ];
    case 'MovedToStaff':
      return [whoLine(event.data, school), { head: 'overgezet, omdat', text: event.data.reason }];
    case 'StaffAdded':
      return [{ head: 'aangevuld', text: event.data.what }];
    case 'StaffNextRecorded':
      return [nextLine(event.data)];
    case 'StaffFollowed':
      return [{ head: `hoe het staat, weer kijken op ${shownDay(event.data.again)}`, text: event.data.what }];
    case 'StaffClosed':
      return [
        {
          head: event.data.why === '' ? 'afgesloten' : `afgesloten: ${labelOf('staffClosed', event.data.why)}`,
          text: event.data.what,
        },
      ];
    default:
      return unknownEvent(event);
  }
};

const whoLine = ({ concerns, colleague, whoName }: Concerning, school: SchoolState): Line => ({
  head: `het gaat om ${labelOf('concerns', concerns)}`,
  text: [colleague === '' ? '' : nameOf(school, colleague), whoName].filter((part) => part !== '').join(', '),
});

const nextLine = (data: Extract<RouteEvent, { type: 'StaffNextRecorded' }>['data']): Line => ({
  head: [
    labelOf('staffKind', data.about),
    `bestuur weet het sinds ${shownDay(data.boardDay)} ${data.boardTime}`,
    `vertrouwensinspecteur ${labelOf('inspector', data.inspector)}`,
    `weer kijken op ${shownDay(data.again)}`,
  ].join(', '),
  text: data.reason || 'Geen toelichting.',
});

const unknownEvent = (event: never): never => {
  throw new Error(`unknown event of the staff route: ${JSON.stringify(event)}`);
};
