import { describe, expect, it } from 'vitest';
import { type CatalogueAction, findAction, listActions } from '../../catalogue';
import { catalogueEntries, granularityOf, readEntry } from './catalogue-entries';

function known(name: string): CatalogueAction {
  const action = findAction(name);
  if (action === undefined) throw new Error(`The catalogue has no ${name}`);
  return action;
}

const pull = known('tcr:PullRepositoryPersonal');

describe('readEntry', () => {
  it('reads what keeps an action apart', () => {
    expect(readEntry(pull)).toMatchObject({ action: pull, needsStar: false, services: ['tcr'] });
    expect(readEntry(pull).prepared).toMatchObject({
      action: 'tcr:PullRepositoryPersonal',
      catalogueAction: pull,
      resource: { kind: 'none' },
    });
  });

  it.each<[string, Partial<CatalogueAction>, boolean]>([
    ['documented for the account as a whole', { granularity: 'operation', confidence: 'documented' }, true],
    ['thought to be so', { granularity: 'operation', confidence: 'inferred' }, false],
    ['documented on resources', { granularity: 'resource', confidence: 'documented' }, false],
    ['thought to be on resources', { granularity: 'resource', confidence: 'inferred' }, false],
  ])('asks for the star where a call is %s', (_, change, needsStar) => {
    expect(readEntry({ ...pull, ...change }).needsStar).toBe(needsStar);
  });

  it('finds the products on whose resources the call is checked, in every reading', () => {
    const templates = ['*', 'qcs::tcr:::repo/${namespace}', 'qcs::cos:::bucket/*'];
    const alternative = { granularity: 'resource' as const, resourceTemplates: ['qcs::kms:::key/*'] };
    const { alternative: _, ...plain } = pull;
    expect(readEntry({ ...plain, resourceTemplates: templates }).services).toEqual(['tcr', 'cos']);
    expect(readEntry({ ...pull, resourceTemplates: templates, alternative }).services).toEqual([
      'tcr',
      'cos',
      'kms',
    ]);
    expect(readEntry({ ...plain, resourceTemplates: ['*'] }).services).toEqual(['tcr']);
  });

  it.each<[string, Partial<CatalogueAction>, readonly boolean[]]>([
    ['how it is authorised', { granularity: 'operation' }, [true, true, true, true]],
    ['the products', { resourceTemplates: ['qcs::cos:::x'] }, [true, true, true, true]],
    ['old names, where old resources count', { legacyNames: [] }, [false, true, false, true]],
    ['the form of old tags as well', { hasLegacyTagForm: true }, [false, true, false, true]],
    ['how well it is known, where that is shown', { confidence: 'inferred' }, [false, false, true, true]],
    ['nothing by its name', { action: 'tcr:Other' }, [false, false, false, false]],
  ])('tells actions apart by %s', (_, change, differs) => {
    const { alternative: __, ...plain } = pull;
    const base = { ...plain, granularity: 'resource' as const, legacyNames: ['ccr:pull'] };
    const [one, other] = [readEntry(base).traits, readEntry({ ...base, ...change }).traits];
    expect(one.map((trait, index) => trait !== other[index])).toEqual(differs);
  });

  it('reads every action of the catalogue once', () => {
    expect(catalogueEntries().map(({ action }) => action)).toEqual(listActions());
    expect(catalogueEntries()).toBe(catalogueEntries());
  });
});

describe('granularityOf', () => {
  it('is in conflict where sources disagree, whatever they say', () => {
    const { conflict: _, ...plain } = pull;
    expect(granularityOf({ ...plain, confidence: 'inferred' })).toBe('inferred');
    expect(granularityOf({ ...plain, confidence: 'documented' })).toBe('documented');
    const disputed = listActions().find(({ conflict }) => conflict);
    expect(disputed && granularityOf(disputed)).toBe('conflicting-templates');
  });
});
