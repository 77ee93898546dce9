import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { NumberField } from '@/components/number-field';
import { de } from '@/messages/de';

afterEach(cleanup);

function Held() {
  const [number, setNumber] = useState<number | null>(100);
  return (
    <NextIntlClientProvider locale="de" messages={de}>
      <NumberField label="Höchstens" value={number} min={1} max={1000} step={100} onChange={setNumber} />
      <output>{number ?? 'keine Zahl'}</output>
    </NextIntlClientProvider>
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>('Höchstens');
const type = (text: string) => {
  fireEvent.change(field(), { target: { value: text } });
  fireEvent.blur(field());
};
const held = () => screen.getByRole('status').textContent;

test.each([
  ['-5', 'Mindestens 1.'],
  ['12,5', 'Nur ganze Zahlen, zum Beispiel 12.'],
  ['99999999999', 'Höchstens 1.000.'],
])('%s is no number here, says what would be right, and a form is not sent with it', (text, said) => {
  render(<Held />);
  type(text);
  expect(held()).toBe('keine Zahl');
  expect(screen.getByText(said)).toBeDefined();
  expect(field().checkValidity()).toBe(false);
  type('250');
  expect(held()).toBe('250');
  expect(screen.queryByText(said)).toBeNull();
  expect(field().checkValidity()).toBe(true);
});

test('the buttons go by steps and stop at the bounds, what is typed may lie between them', () => {
  render(<Held />);
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  press('Erhöhen');
  expect(held()).toBe('200');
  type('950');
  expect(field().checkValidity()).toBe(true);
  expect(document.querySelectorAll('input:invalid')).toHaveLength(0);
  press('Erhöhen');
  expect(held()).toBe('1000');
});
