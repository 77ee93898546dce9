/** What floats above the page: menus, lists of a select. */
export const popupStyle =
  'rounded-md border border-line bg-raised p-1 text-ink shadow-overlay outline-none transition-opacity duration-[120ms] data-[starting-style]:opacity-0 data-[ending-style]:opacity-0';

export const popupItemStyle =
  'flex min-h-[30px] w-full items-center gap-2 rounded-sm px-2 text-sm outline-none select-none data-[highlighted]:bg-hover data-[disabled]:text-ink-disabled max-md:min-h-11 max-md:text-[15px]';
