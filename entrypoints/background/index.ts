import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { connectPages } from './pages';
import { wakeAlarm } from './run-deps';
import { openServices } from './services';

/** Wiring only: messages and ports to services, alarms and start-up to runs that were left in the middle. */
export default defineBackground({
  // The worker and the extension's pages read and write files by the same code: as modules they carry it once.
  type: 'module',
  main() {
    const services = openServices();
    const wake = async () => (await services).jobs.wake();

    connectPages(services);
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === wakeAlarm) void wake();
    });
    browser.runtime.onStartup.addListener(() => void wake());
    browser.runtime.onInstalled.addListener(() => void wake());
    // A worker that was stopped in the middle of a run is started by a message as well as by the alarm.
    void wake();
  },
});
