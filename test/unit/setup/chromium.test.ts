import { describe, expect, it } from 'vitest';
import { brandOf } from '../../setup/chromium';

const never = (): string => {
  throw new Error('asked for its version');
};

describe('a branded browser', () => {
  it('is told by its own words', () => {
    expect(brandOf('/usr/bin/google-chrome', 'linux', () => 'Google Chrome 156.0.1 \n')).toBe(
      'Google Chrome 156.0.1',
    );
    expect(brandOf('/usr/bin/edge', 'linux', () => 'Microsoft Edge 156.0.1')).toBe('Microsoft Edge 156.0.1');
    expect(brandOf('/opt/cft/chrome', 'linux', () => 'Google Chrome for Testing 156.0.1')).toBeUndefined();
    expect(brandOf('/usr/bin/chromium', 'linux', () => 'Chromium 156.0.1')).toBeUndefined();
  });

  it('is told by its path on Windows, where none is asked: it would open a window and never answer', () => {
    expect(brandOf('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'win32', never)).toBe(
      'Google\\Chrome',
    );
    expect(
      brandOf('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe', 'win32', never),
    ).toBeDefined();
    expect(brandOf('C:\\Program Files\\Chromium\\Application\\chrome.exe', 'win32', never)).toBeUndefined();
  });
});
