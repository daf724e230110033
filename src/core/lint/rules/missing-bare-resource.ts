import { type CatalogueAction, listActions } from '../../catalogue';
import { formatResourceName, parseResourceName, type ResourceName } from '../../model';
import { insertBefore, needsReview } from '../edits';
import { holdsWhenever } from '../granted';
import { reachesAction } from '../reached-actions';
import { rememberByText } from '../remember-by-text';
import { defineRule } from '../rule';
import { isOfService, type LintStatement, type LintSubject } from '../subject';

export const missingBareResource = defineRule({
  code: 'lint/missing-bare-resource',
  severity: 'warning',
  params: ['resource', 'bare', 'action', 'more'],
  message:
    '{more, plural, =0 {{resource} does not include {bare} itself, on which {action} is checked.} one {{resource} does not include {bare} itself, on which {action} and one more action are checked.} other {{resource} does not include {bare} itself, on which {action} and # more actions are checked.}}',
  docs: {
    summary:
      'A resource covers what is below a namespace or repository, but not the namespace or repository.',
    rationale:
      'The star stands for what follows the slash, so repo/team-01/* does not cover repo/team-01. The vendor’s samples list both forms. Add the bare one, unless these calls are meant to stay denied.',
    avoid: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr:::repo/team-01/repo-demo/*"]
}`,
    prefer: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr:::repo/team-01/repo-demo", "qcs::tcr:::repo/team-01/repo-demo/*"]
}`,
    sources: ['tcr-37250', 'tcr-39861', 'tcr-39862'],
    limits:
      'Only actions count whose resource is documented and has one form. One page of the vendor reads as if X/* reached X too; its samples and this rule say no.',
  },
  check({ subject, report }) {
    for (const statement of subject.statements) {
      if (statement.effect !== 'allow' || !statement.isReadable || statement.coversEverything) continue;
      const listCheckedOn = createFormLookup(statement);
      for (const entry of statement.resources) {
        const bare = toBare(entry.name);
        if (entry.name === null || bare === null) continue;
        const checkedThere = listCheckedOn(bare);
        if (checkedThere.length === 0) continue;
        const granting = listGranting(subject, statement, bare);
        if (granting.includes(statement)) continue;
        const missed = checkedThere.filter((action) => !granting.some((other) => allows(other, action)));
        const [first] = missed;
        if (first === undefined) continue;
        report({
          at: entry.path,
          params: {
            resource: entry.name.resource,
            bare: bare.resource,
            action: first.action,
            more: missed.length - 1,
          },
          fix: needsReview(insertBefore(entry, formatResourceName(bare))),
        });
      }
    }
  },
});

/** `repo/team-01` of `repo/team-01/*`; `null` where the name has another form or is a pattern before that. */
function toBare(name: ResourceName | null): ResourceName | null {
  if (name === null || !isOfService(name) || !name.resource.endsWith('/*')) return null;
  const resource = name.resource.slice(0, -2);
  if (resource.includes('*') || !resource.includes('/')) return null;
  return { ...name, resource };
}

/** Finds the actions of a statement whose one documented resource has the form of a name. */
function createFormLookup({ actions }: LintStatement): (name: ResourceName) => readonly CatalogueAction[] {
  const known = new Map<Form, readonly CatalogueAction[]>();
  return ({ resource }) => {
    return listForms(resource).flatMap((form) => {
      const former = known.get(form);
      if (former !== undefined) return former;
      const reached = form.actions.filter((action) => actions.some((entry) => reachesAction(entry, action)));
      known.set(form, reached);
      return reached;
    });
  };
}

const listForms = rememberByText((resource): readonly Form[] => {
  const steps = resource.split('/');
  return steps.includes('') ? [] : forms.filter((form) => hasForm(steps, form));
});

function hasForm(steps: readonly string[], form: Form): boolean {
  return (
    form.steps.length === steps.length &&
    form.steps.every((step, index) => step === null || step === steps[index])
  );
}

/** A form that names can have, with all actions that are checked on such names. */
interface Form {
  /** Steps of the last segment; `null` stands for a name. */
  readonly steps: readonly (string | null)[];
  readonly actions: CatalogueAction[];
}

const forms: readonly Form[] = readForms();

function readForms(): readonly Form[] {
  const byForm = new Map<string, Form>();
  for (const action of listActions()) {
    const [template, ...others] = action.resourceTemplates;
    if (action.granularity !== 'resource' || action.confidence !== 'documented') continue;
    if (template === undefined || others.length > 0) continue;
    const parsed = parseResourceName(template);
    if (!parsed.ok) continue;
    const steps = parsed.value.resource.split('/').map((step) => (step.startsWith('${') ? null : step));
    const key = JSON.stringify(steps);
    const form = byForm.get(key);
    if (form) form.actions.push(action);
    else byForm.set(key, { steps, actions: [action] });
  }
  return [...byForm.values()];
}

/** Statements that allow something on the bare name whenever this one holds. */
function listGranting(
  subject: LintSubject,
  statement: LintStatement,
  bare: ResourceName,
): readonly LintStatement[] {
  return subject.coverage
    .listNaming(bare)
    .filter((other) => other.effect === 'allow' && other.isReadable && holdsWhenever(other, statement));
}

function allows({ actions }: LintStatement, action: CatalogueAction): boolean {
  return actions.some((entry) => reachesAction(entry, action));
}
