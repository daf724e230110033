import type { CatalogueAction } from '../../catalogue';
import { type PreparedRequest, settledReading, withResource } from '../../matching';
import { formatResourceName } from '../../model';
import type { CompiledPolicies } from '../compile';
import { decide } from '../decide';
import type { Caveat, DecisionOutcome } from '../decision';
import { narrowPolicies } from '../narrow-policies';
import type { CaveatFinder } from './caveat-finder';
import { bindTemplate, fillTemplate, type ResourceTemplate, readTemplate } from './resource-template';
import { findBestWitness, pickFreshName } from './witness';

/**
 * Speaks where the outcome hangs on what nobody has published: whether a call is checked on a resource at
 * all (`inferred`), or on which of two published resources (`conflicting-templates`). The request is decided
 * as it is given; here the other readings are worked out.
 *
 * @see domain facts, tcr-catalogue.md "The largest open question" and "Conflicts between sources"
 */
export const findGranularityCaveat: CaveatFinder = (met, request, outcome, all) => {
  const action = request.catalogueAction;
  if (action === undefined) return null;
  if (action.conflict) return findTemplateConflict(all, request, outcome, action);
  if (action.confidence === 'documented') return null;
  if (request.resource.kind === 'named') {
    return (
      findOperationReading(met, request, outcome, action) ?? findOtherForms(all, request, outcome, action)
    );
  }
  return request.resource.kind === 'none' ? findResourceReading(all, request, outcome, action) : null;
};

type GranularityFinder = (
  policies: CompiledPolicies,
  request: PreparedRequest,
  outcome: DecisionOutcome,
  action: CatalogueAction,
) => Caveat | null;

/** The request names a resource; were the call operation level, only `*` would authorise it. */
const findOperationReading: GranularityFinder = (policies, request, outcome, action) => {
  const alternative = decide(policies, request, operationReading);
  return alternative === outcome ? null : toGranularityCaveat(action, 'inferred', alternative, null);
};

/** The request names none; were the call resource level, is there one that the policies treat otherwise? */
const findResourceReading: GranularityFinder = (policies, request, outcome, action) => {
  const best = findBestWitness(policies, request, listForms(action), resourceReading);
  return best === null || best.outcome === outcome
    ? null
    : toGranularityCaveat(action, 'inferred', best.outcome, best.resource);
};

/** The request names a resource of one form, and another form is as plausible. */
const findOtherForms: GranularityFinder = (policies, request, outcome, action) =>
  compareForms(policies, request, outcome, action, 'inferred');

const findTemplateConflict: GranularityFinder = (policies, request, outcome, action) =>
  compareForms(policies, request, outcome, action, 'conflicting-templates');

/** Carries the names of the request's resource over to the other forms and decides those too. */
function compareForms(
  policies: CompiledPolicies,
  request: PreparedRequest,
  outcome: DecisionOutcome,
  action: CatalogueAction,
  basis: 'inferred' | 'conflicting-templates',
): Caveat | null {
  const { resource } = request;
  if (resource.kind !== 'named') return null;
  const templates = listForms(action);
  const own = templates.find((template) => bindTemplate(template, resource.name) !== null);
  const bindings = own === undefined ? null : bindTemplate(own, resource.name);
  if (bindings === null) return null;
  for (const template of templates) {
    if (template === own) continue;
    const { region, account } = resource;
    const name = fillTemplate(template, bindings, pickFreshName(policies));
    const other = formatResourceName({
      project: '',
      service: template.service,
      region,
      account,
      resource: name,
    });
    const moved = withResource(request, other);
    const alternative = decide(narrowPolicies(policies, moved), moved, resourceReading);
    if (alternative !== outcome) return toGranularityCaveat(action, basis, alternative, other);
  }
  return null;
}

/** Every form of resource that some reading has the call checked on; the `*` of an operation-level one is none. */
function listForms(action: CatalogueAction): readonly ResourceTemplate[] {
  const known = formsOf.get(action);
  if (known !== undefined) return known;
  const forms = readForms(action);
  formsOf.set(action, forms);
  return forms;
}

/** Actions of the catalogue never change, and are asked about over and over. */
const formsOf = new WeakMap<CatalogueAction, readonly ResourceTemplate[]>();

function readForms({ resourceTemplates, alternative }: CatalogueAction): readonly ResourceTemplate[] {
  return [...resourceTemplates, ...(alternative?.resourceTemplates ?? [])].flatMap(
    (text) => readTemplate(text) ?? [],
  );
}

function toGranularityCaveat(
  action: CatalogueAction,
  basis: 'inferred' | 'conflicting-templates',
  alternative: DecisionOutcome,
  witness: string | null,
): Caveat {
  return {
    code: 'granularity-unproven',
    alternative,
    basis,
    ...(witness === null ? {} : { witness }),
    params: { action: action.action },
  };
}

const operationReading = { ...settledReading, granularity: 'operation' } as const;
const resourceReading = { ...settledReading, granularity: 'resource' } as const;
