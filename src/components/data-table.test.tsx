import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { DataTable } from '@/components/data-table';
import type { DataColumn, DataTableProps } from '@/components/data-table-types';
import { countSelected, noSelection, type Selection } from '@/components/selection';
import { de } from '@/messages/de';

type Person = { id: string; name: string };

const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index}`, name: `Person ${index}` }));
const columns: DataColumn<Person>[] = [
  { id: 'name', header: 'Kundenberater', cell: (row) => row.name, sortable: true },
];
const getRowId = (row: Person) => row.id;

let selection: Selection = noSelection;

beforeAll(() => {
  // jsdom lays nothing out: give the list the height of a screen.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 640 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1024 });
  HTMLElement.prototype.scrollTo = () => undefined;
  window.matchMedia = (query) =>
    ({
      matches: false,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
});
beforeEach(() => {
  selection = noSelection;
});
afterEach(cleanup);

function List(props: Partial<DataTableProps<Person>>) {
  const [chosen, setChosen] = useState<Selection>(noSelection);
  return (
    <NextIntlClientProvider locale="de" messages={de}>
      <DataTable
        label="Kundenberater"
        columns={columns}
        rows={props.rows ?? []}
        getRowId={getRowId}
        selection={chosen}
        onSelectionChange={(next) => {
          selection = next;
          setChosen(next);
        }}
        {...props}
      />
    </NextIntlClientProvider>
  );
}

const row = (index: number) => {
  const found = document.querySelector<HTMLElement>(`[data-row="${index}"]`);
  if (!found) throw new Error(`row ${index} is not drawn`);
  return found;
};
const box = (index: number) => within(row(index)).getByRole('checkbox');
const press = (key: string, modifiers = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers });
const selectedIds = () => (selection.kind === 'rows' ? [...selection.ids].sort() : selection.kind);

test('of 16,000 people at most 100 rows are in the document', () => {
  render(<List rows={people(16_000)} />);
  const drawn = document.querySelectorAll('tbody tr').length;
  expect(drawn).toBeGreaterThan(15);
  expect(drawn).toBeLessThanOrEqual(100);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('16001');
});

test('a click on a box selects that row and no other', () => {
  render(<List rows={people(50)} />);
  fireEvent.click(box(3));
  expect(selectedIds()).toEqual(['p3']);
  expect(row(3).getAttribute('aria-selected')).toBe('true');
  fireEvent.click(box(3));
  expect(selectedIds()).toEqual([]);
});

test('shift selects everything between the last touched row and this one', () => {
  render(<List rows={people(50)} />);
  fireEvent.click(box(2));
  fireEvent.click(box(5), { shiftKey: true });
  expect(selectedIds()).toEqual(['p2', 'p3', 'p4', 'p5']);
});

test('J enters the list from the page and then walks it, K walks back', () => {
  render(<List rows={people(50)} />);
  press('j');
  expect(document.activeElement).toBe(row(0));
  press('j');
  press('j');
  expect(document.activeElement).toBe(row(2));
  press('k');
  expect(document.activeElement).toBe(row(1));
});

test('space selects the row with the focus, Shift J extends from it', () => {
  render(<List rows={people(50)} />);
  press('j');
  press('j');
  press(' ');
  press('J', { shiftKey: true });
  press('J', { shiftKey: true });
  expect(selectedIds()).toEqual(['p1', 'p2', 'p3']);
});

test('Enter opens the row with the focus', () => {
  const onOpen = vi.fn();
  render(<List rows={people(50)} onOpen={onOpen} />);
  press('j');
  press('j');
  press('Enter');
  expect(onOpen.mock.calls).toEqual([[{ id: 'p1', name: 'Person 1' }]]);
});

test('single keys do nothing while somebody types', () => {
  render(
    <>
      <input aria-label="Suche" />
      <List rows={people(50)} />
    </>,
  );
  const field = screen.getByLabelText('Suche');
  field.focus();
  press('j');
  expect(document.activeElement).toBe(field);
});

test('Ctrl A selects what is loaded, once more the whole filter, Esc clears', () => {
  render(<List rows={people(50)} total={13_600} />);
  press('j');
  press('a', { ctrlKey: true });
  expect(countSelected(selection, 13_600)).toBe(50);
  press('a', { ctrlKey: true });
  expect(countSelected(selection, 13_600)).toBe(13_600);
  press('Escape');
  expect(countSelected(selection, 13_600)).toBe(0);
});

test('Esc leaves the selection alone while a row is open', () => {
  render(<List rows={people(50)} openId="p1" />);
  fireEvent.click(box(0));
  fireEvent.keyDown(row(0), { key: 'Escape' });
  expect(selectedIds()).toEqual(['p0']);
});

test('the head sorts upwards first, then downwards', () => {
  const onSort = vi.fn();
  const { rerender } = render(<List rows={people(5)} onSort={onSort} sort={null} />);
  fireEvent.click(screen.getByRole('button', { name: 'Kundenberater' }));
  rerender(<List rows={people(5)} onSort={onSort} sort={{ id: 'name', desc: false }} />);
  fireEvent.click(screen.getByRole('button', { name: 'Kundenberater' }));
  expect(onSort.mock.calls.map(([sort]) => sort)).toEqual([
    { id: 'name', desc: false },
    { id: 'name', desc: true },
  ]);
  expect(screen.getByRole('columnheader', { name: 'Kundenberater' }).getAttribute('aria-sort')).toBe(
    'ascending',
  );
});

test('the next window is asked for once when the loaded rows run out', () => {
  const onEndReached = vi.fn();
  const rows = people(30);
  const { rerender } = render(<List rows={rows} total={100} onEndReached={onEndReached} />);
  rerender(<List rows={rows} total={100} onEndReached={onEndReached} />);
  expect(onEndReached).toHaveBeenCalledTimes(1);
  rerender(<List rows={people(100)} total={100} onEndReached={onEndReached} />);
  press('j');
  press('End');
  expect(onEndReached).toHaveBeenCalledTimes(1);
});

test('an empty list says why', () => {
  render(<List rows={[]} empty="Kein Treffer im Filter" />);
  expect(screen.getByText('Kein Treffer im Filter')).toBeTruthy();
  expect(screen.queryByRole('grid')).toBe(null);
});
