/** Words by key, in groups; plurals and values as i18next writes them (`workers_one`, `{{count}}`). */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}

/** What a technology says in one language. */
export interface LanguageWords {
  /** Found as `technologies.<id>.<key>`: names of parts, headlines, labels, buttons. */
  readonly say: WordTree;
  /** Found as `doctor.rules.<rule>`: title, message and explanation of its rules and wirings. */
  readonly rules?: WordTree;
  /** Found as `doctor.fixes.<fix>`: what a fix is called. */
  readonly fixes?: WordTree;
  /** Found as `technologies.<id>.help.<key>`: what a beginner should know of it. */
  readonly help?: TechnologyHelp;
}

/** A technology in a beginner's words, a sentence or three each. */
export interface TechnologyHelp {
  /** What it is and what it is for. */
  readonly what: string;
  /** How the other services and the own computer reach it. */
  readonly reach: string;
  /** What goes wrong first, and how to see it. */
  readonly trouble: string;
}

/** A technology's words in every language of the app. */
export interface TechnologyWords {
  readonly en: LanguageWords;
  readonly es: LanguageWords;
}
