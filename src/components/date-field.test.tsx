import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { DateField } from '@/components/date-field';
import { de } from '@/messages/de';

afterEach(cleanup);

const values: (string | null)[] = [];

function Held({ first }: { first: string | null }) {
  const [day, setDay] = useState(first);
  return (
    <NextIntlClientProvider locale="de" messages={de}>
      <DateField
        label="Gilt ab"
        value={day}
        today="2026-11-23"
        onChange={(next) => {
          values.push(next);
          setDay(next);
        }}
      />
      <output>{day ?? 'kein Tag'}</output>
    </NextIntlClientProvider>
  );
}

const type = (text: string) =>
  fireEvent.change(screen.getByLabelText<HTMLInputElement>('Gilt ab'), { target: { value: text } });
const leave = () => fireEvent.blur(screen.getByLabelText('Gilt ab'));
const held = () => screen.getByRole('status').textContent;

test('a day that does not exist is no day, never the one that stood there before', () => {
  render(<Held first="2026-11-23" />);
  type('31.11.2026');
  expect(held()).toBe('kein Tag');
  leave();
  expect(held()).toBe('kein Tag');
  expect(screen.getByText(/Diesen Tag gibt es nicht/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Gilt ab').validity.valid).toBe(false);
  type('30.11.2026');
  expect(held()).toBe('2026-11-30');
});

test('a day may be typed without its year, which is the one that stood there', () => {
  render(<Held first="2027-01-04" />);
  type('5.2.');
  leave();
  expect(held()).toBe('2027-02-05');
});

test('an emptied field is no day', () => {
  render(<Held first="2026-11-23" />);
  type('');
  leave();
  expect(held()).toBe('kein Tag');
});
