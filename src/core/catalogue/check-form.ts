import { type CatalogueAction, findAction, type Granularity } from './actions';
import { type CheckNeed, findCheckCondition, type OperationCheckTemplate } from './operations';

/** What a check is for every target. */
export interface CheckForm {
  readonly need: CheckNeed;
  /** `null` for an action of another product. */
  readonly granularity: Granularity | null;
  /** The resource to be asked for first. */
  readonly primary: Reading | undefined;
  readonly others: readonly Reading[];
}

export interface Reading {
  readonly template: readonly TemplatePart[];
  readonly reason: 'granularity-unproven' | 'conflicting-templates';
}

export function formOf(check: OperationCheckTemplate): CheckForm {
  const known = forms.get(check);
  if (known !== undefined) return known;
  const action = findAction(check.action);
  const [primary, ...others] = listReadings(check, action);
  const form: CheckForm = {
    primary,
    others,
    granularity: action?.granularity ?? check.granularity ?? null,
    need: findCheckCondition(check.when).need,
  };
  forms.set(check, form);
  return form;
}

/** Checks of the catalogue never change, and are asked for every target. */
const forms = new WeakMap<OperationCheckTemplate, CheckForm>();

/** Every resource that the catalogue gives for a check, each once, the one to be asked for first. */
function listReadings(
  check: OperationCheckTemplate,
  action: CatalogueAction | undefined,
): readonly Reading[] {
  const own = check.resourceTemplates;
  const ofEntry = action?.resourceTemplates ?? own;
  const ofAlternative = action?.alternative?.resourceTemplates ?? [];
  const first = own.every((template) => ofEntry.includes(template)) ? own : ofEntry;
  const reasons = new Map<string, Reading['reason']>();
  for (const template of [...first, ...ofEntry, ...own]) reasons.set(template, 'conflicting-templates');
  for (const template of ofAlternative) {
    if (!reasons.has(template)) reasons.set(template, 'granularity-unproven');
  }
  return [...reasons].map(([template, reason]) => ({ template: cutTemplate(template), reason }));
}

/** Plain text, or the name of a placeholder. */
export type TemplatePart = { readonly text: string } | { readonly placeholder: string };

function cutTemplate(template: string): readonly TemplatePart[] {
  // Split by a group, the names of the placeholders stand between the texts.
  return template
    .split(/\$\{(\w+)\}/)
    .map((part, index) => (index % 2 === 0 ? { text: part } : { placeholder: part }));
}
