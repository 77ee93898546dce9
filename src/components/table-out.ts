/** A cell that no spreadsheet takes for a formula. */
const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Saves rows as a CSV file that a German spreadsheet opens by itself. */
export function saveTable(fileName: string, rows: readonly (readonly string[])[]): void {
  const text = rows.map((row) => row.map(cell).join(';')).join('\r\n');
  const file = new Blob([`\ufeff${text}\r\n`], { type: 'text/csv;charset=utf-8' });
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(file);
  anchor.download = fileName;
  anchor.click();
  URL.revokeObjectURL(anchor.href);
}

/** Prints rows, the first as the head, on sheets of their own, so that the page behind does not come along. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const page = window.open('', '_blank');
  if (!page) return;
  const { document: paper } = page;
  paper.title = title;
  const heading = paper.createElement('h1');
  heading.textContent = title;
  const table = paper.createElement('table');
  for (const [index, row] of rows.entries()) {
    const line = table.insertRow();
    for (const text of row) {
      const box = paper.createElement(index === 0 ? 'th' : 'td');
      box.textContent = text;
      box.style.cssText =
        'text-align:left;padding:6px 12px 6px 0;border-bottom:1px solid #ccc;word-break:break-word';
      line.append(box);
    }
  }
  paper.body.style.cssText = 'font:13px sans-serif;margin:24px';
  heading.style.cssText = 'font-size:18px';
  table.style.cssText = 'border-collapse:collapse;width:100%';
  paper.body.append(heading, table);
  page.focus();
  page.print();
}
