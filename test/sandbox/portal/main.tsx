import '@digdir/designsystemet-theme/altinn.css';
import '@digdir/designsystemet-css';
import './portal.css';
import { render } from 'preact';
import { forgetAnswers } from './answers';
import { App } from './components/App';
import { knobs } from './knobs';
import { startProactiveRefresh } from './refresh';
import { type Route, startRouter } from './router';

const root = document.getElementById('root');
if (!root) throw new Error('The document has no #root');

let shown: Route = { kind: 'unknown' };

/** Draws the page with nodes that have never been on it before, as React does on a change of route. */
function drawAnew(): void {
  if (!root) return;
  render(null, root);
  render(<App route={shown} />, root);
}

startRouter((route) => {
  shown = route;
  forgetAnswers();
  drawAnew();
});
startProactiveRefresh();
if (knobs.replaceEveryMs > 0) setInterval(drawAnew, knobs.replaceEveryMs);
