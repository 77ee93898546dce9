/** Takers of one unit each; each may take from some sources of limited capacity. */
export interface Sharing {
  capacities: number[];
  /** Of each taker: the sources it may take from. */
  choices: number[][];
}

/** The most takers that can be served together, by augmenting paths. */
export function mostServed({ capacities, choices }: Sharing): number {
  const served: number[][] = capacities.map(() => []);
  const serve = (taker: number, tried: Set<number>): boolean => {
    for (const source of choices[taker]!) {
      if (tried.has(source)) continue;
      tried.add(source);
      const guests = served[source]!;
      if (guests.length < capacities[source]!) {
        guests.push(taker);
        return true;
      }
      for (let seat = 0; seat < guests.length; seat++) {
        if (!serve(guests[seat]!, tried)) continue;
        guests[seat] = taker;
        return true;
      }
    }
    return false;
  };
  return choices.filter((_, taker) => serve(taker, new Set())).length;
}
