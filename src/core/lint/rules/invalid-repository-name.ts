import { checkNamespaceName, checkRepositoryName, type NameProblem } from '../../catalogue';
import { formatResourceName } from '../../model';
import { needsReview, replaceOrRemoveEntry } from '../edits';
import { rememberByText } from '../remember-by-text';
import { defineStatementRule } from '../rule';
import { isOfService, namesOnlyTypes } from '../subject';

export const invalidRepositoryName = defineStatementRule({
  code: 'lint/invalid-repository-name',
  severity: 'warning',
  params: ['name', 'kind'],
  message: '“{name}” cannot be the name of a {kind, select, namespace {namespace} other {repository}}.',
  docs: {
    summary: 'A resource names a namespace or repository that cannot exist.',
    rationale:
      'Image names are made of lower-case letters, digits and single separators inside, so nothing of this name can be pushed, and the entry matches nothing.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/Team-01/*"
  ]
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ]
}`,
    sources: ['oci-spec', 'gh-quickstart'],
    limits: 'Only the Individual edition is looked at, and only names without a star or a variable.',
  },
  serviceError: 'InvalidParameter.ResourceContentError',
  check({ subject, report }) {
    for (const { resources } of subject.statements) {
      for (const entry of resources) {
        const { name } = entry;
        if (name === null || !isOfService(name) || !namesOnlyTypes(entry, ['repo'])) continue;
        const steps = name.resource.split('/');
        const wrong = [1, 2].find((index) => findProblem(steps[index] ?? '', index) !== undefined);
        if (wrong === undefined) continue;
        const step = steps[wrong] ?? '';
        const suggestion = findProblem(step, wrong)?.suggestion;
        const corrected =
          suggestion && [...steps.slice(0, wrong), suggestion, ...steps.slice(wrong + 1)].join('/');
        report({
          at: entry.path,
          params: { name: step, kind: wrong === 1 ? 'namespace' : 'repository' },
          ...(corrected
            ? {
                fix: needsReview(
                  replaceOrRemoveEntry(
                    entry,
                    formatResourceName({ ...name, resource: corrected }),
                    resources,
                  ),
                ),
              }
            : {}),
        });
      }
    }
  },
});

/** Open names, tags and characters that look like others have rules of their own. */
function findProblem(step: string, index: number): NameProblem | undefined {
  return index === 1 ? findNamespaceProblem(step) : findRepositoryProblem(step);
}

const findNamespaceProblem = rememberByText((step) => findError(step, checkNamespaceName));
const findRepositoryProblem = rememberByText((step) => findError(step, checkRepositoryName));

function findError(step: string, check: (name: string) => readonly NameProblem[]): NameProblem | undefined {
  if (step === '' || /[*$:?]/.test(step) || !isAscii(step)) return undefined;
  return check(step).find(({ severity }) => severity === 'error');
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7e) return false;
  return true;
}
