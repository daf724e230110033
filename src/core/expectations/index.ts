export { type Contradiction, findContradictions } from './find-contradictions';
export {
  type GuardGroup,
  type GuardResult,
  guardGroups,
  isGuardGroup,
  isGuardScope,
  isGuardSubject,
  judgeGuard,
} from './guards';
export { listMutants, type Mutant, type MutantKind } from './list-mutants';
export { type MutantResult, mutantLimit, mutatePolicy, type NoticeTally, tally } from './mutate-policy';
export { listMentionedKeys, type PreparedTest, prepareTest } from './prepare-test';
export {
  isActionName,
  readSuite,
  type SuiteProblem,
  type SuiteProblemCode,
  type SuiteReading,
} from './read-suite';
export { runTest, runTests, type TestReason, type TestResult } from './run-tests';
export { suggestSuite } from './suggest-suite';
export { listOperationWordings } from './suggest-test';
export {
  type CallRequest,
  type Expectation,
  type ExpectationSuite,
  type ExpectedContext,
  type ExpectedOutcome,
  type ExpectedRequest,
  emptySuite,
  type GuardExpectation,
  isOperationRequest,
  type OperationRequest,
  requestOf,
  suiteLimit,
} from './suite';
export { readSuiteText, type SuiteTextReading, writeSuiteJson, writeSuiteYaml } from './suite-text';
