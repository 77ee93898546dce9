import { useFormatter } from 'next-intl';

/** A number with its sign, in the reader's own notation: +1.200, −3, 0. */
export function useSignedNumber(): (number: number) => string {
  const format = useFormatter();
  return (number) => {
    const sign = number > 0 ? '+' : number < 0 ? '−' : '';
    return `${sign}${format.number(Math.abs(number))}`;
  };
}
