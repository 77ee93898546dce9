import { cleanup, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, expect, test } from 'vitest';
import { StageChip } from '@/components/stage-chip';
import { stages } from '@/domain/rollout/stages';
import { de } from '@/messages/de';
import { en } from '@/messages/en';

afterEach(cleanup);

function chip(stage: (typeof stages)[number], locale: 'de' | 'en' = 'de') {
  return render(
    <NextIntlClientProvider locale={locale} messages={locale === 'de' ? de : en}>
      <StageChip stage={stage} />
    </NextIntlClientProvider>,
  );
}

test('a stage is named in the language of the reader', () => {
  chip('DEVICE_ASSIGNED');
  expect(screen.getByText('Gerät zugeordnet')).toBeTruthy();
  cleanup();
  chip('DEVICE_ASSIGNED', 'en');
  expect(screen.getByText('Device assigned')).toBeTruthy();
});

test('no two stages look alike without their colour', () => {
  const shapes = stages.map((stage) => {
    const { container } = chip(stage);
    const shape = container
      .querySelector('svg')
      ?.innerHTML.replace(/color-mix\(.*?\)\)|var\(--[\w-]+\)/g, '');
    cleanup();
    return shape;
  });
  expect(new Set(shapes).size).toBe(stages.length);
});

test('the glyph fills by a sixth with each stage on the way', () => {
  const filled = ['CLEARED', 'DEVICE_ASSIGNED', 'DEVICE_READY', 'HANDED_OVER', 'CONNECTED'] as const;
  const shares = filled.map((stage) => {
    const { container } = chip(stage);
    const dash = container.querySelectorAll('circle')[1]?.getAttribute('stroke-dasharray') ?? '';
    cleanup();
    const [part = 0, whole = 1] = dash.split(' ').map(Number);
    return Math.round((part / whole) * 6);
  });
  expect(shares).toEqual([1, 2, 3, 4, 5]);
});
