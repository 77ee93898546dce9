import { describe, expect, it } from 'vitest';
import { localeOfBrowser } from './locale';

describe('the language of somebody who has chosen none', () => {
  it('is the first of ours that the browser asks for', () => {
    expect(localeOfBrowser('en-GB,en;q=0.9')).toBe('en');
    expect(localeOfBrowser('fr-FR,fr;q=0.9,en;q=0.8,de;q=0.7')).toBe('en');
    expect(localeOfBrowser('en;q=0.3,de-AT')).toBe('de');
  });

  it('is German where it asks for none of ours, or for nothing', () => {
    for (const accepted of [null, '', '*', 'fr', 'en;q=0', 'x'.repeat(5000), ';;q=,,']) {
      expect(localeOfBrowser(accepted)).toBe('de');
    }
  });
});
