import { create } from 'zustand';
import { glossary } from '../../shared/words/en/glossary.ts';

/** A term that the glossary explains. */
export type TermId = keyof typeof glossary.terms;

/** All terms of the glossary. */
export const termIds = Object.keys(glossary.terms) as readonly TermId[];

/** Whether the glossary is open, and what it searches when it opens. */
export const useGlossary = create<{ readonly open: boolean; readonly search: string }>(() => ({
  open: false,
  search: '',
}));

/** Opens the glossary, at a term when one is named, or closes it. */
export function showGlossary(open: boolean, search = ''): void {
  useGlossary.setState({ open, search });
}

/** Terms behind the labels of figures and items, by the last words of their message key. */
const termsOfLabels: Readonly<Record<string, TermId>> = {
  'spark.label.executor': 'executor',
  'spark.label.worker': 'worker',
  'spark.label.workers': 'worker',
  'spark.label.cores': 'core',
  'spark.label.tasks': 'task',
  'spark.label.gc': 'gc',
  'spark.label.gcTime': 'gc',
  'spark.label.shuffleRead': 'shuffle',
  'spark.label.shuffleWritten': 'shuffle',
  'postgres.label.connections': 'connection',
  'postgres.label.cache': 'cache',
  'airflow.label.dags': 'dag',
  'airflow.label.heartbeat': 'scheduler',
};

/** The term that a label of a figure or an item stands for, or null. */
export function termOfLabel(key: string): TermId | null {
  return termsOfLabels[key.replace(/^technologies\./, '')] ?? null;
}
