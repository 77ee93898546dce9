import { expect, it } from 'vitest';
import { tellQuestion } from './tell-question';

it('tells what narrowed a list, and not what ordered it', () => {
  const asked = {
    filter: {
      stages: ['WAITING', 'CLEARED'],
      blocked: true,
      bands: [],
      overdue: false,
      plannedFrom: undefined,
    },
    sort: 'name',
    desc: true,
  };
  expect(tellQuestion(asked)).toEqual({
    narrowedBy: ['stages', 'blocked'],
    filter: 'stages=WAITING,CLEARED; blocked',
  });
  expect(tellQuestion({ show: 'open' })).toEqual({ narrowedBy: ['show'], filter: 'show=open' });
  expect(tellQuestion({ filter: { planId: 'p' } })).toEqual({ narrowedBy: [], filter: '' });
});

it('never tells whom somebody searched for', () => {
  expect(tellQuestion({ filter: { q: 'Meier' } })).toEqual({ narrowedBy: ['q'], filter: 'q' });
});
