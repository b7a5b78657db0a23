import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { browserEffects, wakeAlarm } from './effects';
import { connectPages } from './messages/listen';
import { openServices } from './services';
import { watchSessionChange } from './session-change';
import { welcome } from './welcome';

/** Wiring only: messages and ports to services, alarms and start-up to runs that were left in the middle. */
export default defineBackground({
  // The worker and the extension's pages read and write files by the same code: as modules they carry it once.
  type: 'module',
  main() {
    const { runtime } = browser;
    const services = openServices(browserEffects(), watchSessionChange(runtime));
    const wake = () => {
      services.then(({ jobs }) => jobs.wake()).catch((error) => console.error(error));
    };

    connectPages(services);
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === wakeAlarm) wake();
    });
    runtime.onStartup.addListener(wake);
    runtime.onInstalled.addListener(({ reason }) => {
      wake();
      welcome(reason).catch((error) => console.error(error));
    });
    // Where nobody listens, a browser may apply an update in the middle of a run.
    runtime.onUpdateAvailable.addListener(() => {
      services.then(({ updates }) => updates.available()).catch((error) => console.error(error));
    });
    // A worker that was stopped in the middle of a run is started by a message as well as by the alarm.
    wake();
  },
});
