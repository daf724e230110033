import { listOfficialScenarios, type OfficialScenario, type PolicyDocument } from '../../../core';
import { type CircumstanceFields, noCircumstances } from '../question/circumstances';
import { firstQuestion, type Question } from '../question/question';
import { answerIn, toBasis, toSetting } from './simulate';

/** For tests: how the simulator is asked, and the policies that it is mostly asked about. */
export const host = 'ccr.ccs.tencentyun.com';
export const repositoryReadOnly = scenario('repository-read-only');
export const namespaceFull = scenario('namespace-full');
export const allFull = scenario('all-full');
export const allReadOnly = scenario('all-read-only');

function scenario(id: OfficialScenario['id']): PolicyDocument {
  const found = listOfficialScenarios().find((entry) => entry.id === id);
  if (!found) throw new Error(`no official scenario ${id}`);
  return found.policy;
}

export function ask(
  policy: PolicyDocument | null,
  question: Partial<Question>,
  fields: Partial<CircumstanceFields> = {},
) {
  const setting = toSetting(toBasis(policy), { ...noCircumstances, ...fields });
  return answerIn(setting, { ...firstQuestion, ...question });
}

export function askCommand(
  policy: PolicyDocument | null,
  command: string,
  fields: Partial<CircumstanceFields> = {},
) {
  return ask(policy, { mode: 'command', command }, fields);
}

export function askOperation(policy: PolicyDocument, operation: string, target: string) {
  return ask(policy, { mode: 'operation', operation, target });
}

export function askCall(policy: PolicyDocument, action: string, resource: string) {
  return ask(policy, { mode: 'call', action, resource });
}
