import { cleanup, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, expect, test } from 'vitest';
import { BandBadge } from '@/components/band-badge';
import { de } from '@/messages/de';

afterEach(cleanup);

function badge(band: number | null) {
  render(
    <NextIntlClientProvider locale="de" messages={de}>
      <BandBadge band={band} />
    </NextIntlClientProvider>,
  );
  return screen.getByRole('img');
}

test('a band is read out as Vorrangstufe, never as Stufe alone', () => {
  expect(badge(2).getAttribute('aria-label')).toBe('Vorrangstufe 2');
});

test('band 1 stands out by its ground, the others by a line', () => {
  expect(badge(1).className).toContain('bg-ink');
  cleanup();
  expect(badge(2).className).not.toContain('bg-ink ');
});

test('a person without a band shows a dash and says so', () => {
  const none = badge(null);
  expect(none.textContent).toBe('–');
  expect(none.getAttribute('aria-label')).toBe('ohne Vorrangstufe');
});
