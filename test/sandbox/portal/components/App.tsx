import type { Route } from '../router';
import { useWatched } from '../watched';
import { AgentPage } from './AgentPage';
import { ErrorPage } from './ErrorPage';
import { OverviewPage } from './OverviewPage';
import { StandardPage } from './StandardPage';

/** The page of a route. */
export function App({ route }: { route: Route }) {
  useWatched();
  switch (route.kind) {
    case 'overview':
      return <OverviewPage />;
    case 'agent':
      return <AgentPage systemUserId={route.systemUserId} />;
    case 'standard':
      return <StandardPage systemUserId={route.systemUserId} />;
    case 'unknown':
      return <ErrorPage />;
  }
}
