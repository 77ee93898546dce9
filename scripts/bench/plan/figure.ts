/** What a benchmark says of one thing that it measured. */
export interface Figure {
  name: string;
  unit: string;
  samples: number[];
  median: number;
  limit: number;
  context: string;
}
