/**
 * The door of the core. The page, the command line, benchmarks and outside tools enter here; everything
 * given and taken is plain readonly data that survives `JSON.stringify`, and nothing throws on user input.
 */
export * from './analyse';
export * from './assist';
export * from './catalogue';
export * from './compose';
export * from './evaluate';
export * from './expectations';
export * from './foundation';
export * from './lint';
export { type ContextValueProblem, findContextValueProblem } from './matching';
export * from './model';
export * from './parse';
export * from './render';
