import type { Altinn } from './altinn';
import type { ChosenRoutes, Route } from './route-table';

/** A route that can tell all the firm's clients with everything that they have given. */
export type WholeRoute = Route & Required<Pick<Route, 'everyClient'>>;

/** Of the routes that are used the first that has such a list; nothing where none has. */
export const wholeRouteOf = (
  { routes }: Pick<Altinn, 'routes'>,
  { availableRoute, delegatedRoute, writeRoute }: ChosenRoutes,
): WholeRoute | undefined =>
  [availableRoute, delegatedRoute, writeRoute]
    .map((name) => routes[name])
    .find((route): route is WholeRoute => route.everyClient !== undefined);
