import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { listRegions } from '../../catalogue';
import { compilePolicies } from '../../evaluate';
import { compileGlob } from '../../matching';
import type { Statement } from '../../model';
import { openBudget } from '../automaton/budget';
import { resourceNames } from '../automaton/resource-names';
import { classifyTexts } from '../automaton/text-classes';
import { mapAccess } from '../map/map-access';
import type { QuestionOptions } from './question';
import { readableName } from './readable-name';
import { RequestSpace } from './request-space';

function spaceOf(
  resources: readonly string[],
  options: QuestionOptions = {},
  more: readonly Statement[] = [],
) {
  const policy = buildPolicy(buildStatement('allow', 'tcr:*', resources), ...more);
  return new RequestSpace([compilePolicies({ identity: [policy] })], options);
}

/** The values that a segment takes in the parts of the space. */
function segmentsOf(space: RequestSpace, segment: 'service' | 'region' | 'account'): readonly string[] {
  const groups = space.resources.groupsFor({
    needsStar: false,
    isLegacy: false,
    hasTagForm: false,
    services: null,
  });
  return [
    ...new Set(
      groups.flatMap(({ classes }) => classes.flatMap(({ place }) => (place === null ? [] : place[segment]))),
    ),
  ];
}

describe('the places of a space', () => {
  it('are the products that are named, the registry, and one other', () => {
    expect(segmentsOf(spaceOf(['qcs::tcr:::repo/a']), 'service')).toEqual(['tcr', 'cvm']);
    expect(segmentsOf(spaceOf(['qcs::cvm:::x', 'qcs::cos:::x']), 'service').toSorted()).toEqual([
      'cos',
      'cvm',
      'tcr',
      'vpc',
    ]);
    const all = ['cvm', 'cos', 'vpc', 'cbs'].map((service) => `qcs::${service}:::x`);
    expect(segmentsOf(spaceOf(all), 'service')).toContain('otherservice');
    // No request is about a product of such a name.
    expect(segmentsOf(spaceOf(['qcs::T CR:::x', 'qcs::t cr:::x', 'qcs::tcR:::x']), 'service')).toEqual([
      'tcr',
      'cvm',
    ]);
  });

  it('are the regions that are named and one that is not, with images in it where there is one', () => {
    expect(segmentsOf(spaceOf(['qcs::tcr:::repo/a']), 'region')).toEqual(['']);
    const [fresh, named] = segmentsOf(spaceOf(['qcs::tcr:gz::repo/a']), 'region');
    expect(named).toBe('ap-guangzhou');
    expect(listRegions().find(({ code }) => code === fresh)?.holdsIndividualData).toBe(true);
    const every = listRegions().map(({ code }) => `qcs::tcr:${code}::repo/a`);
    expect(segmentsOf(spaceOf(every), 'region').filter((region) => region === '')).toHaveLength(1);
  });

  it('are the accounts that are named and one that is not, and the owner’s', () => {
    const named = ['qcs::tcr::uin/7:repo/a', 'qcs::tcr::*:repo/b', 'qcs::tcr:::repo/c'];
    const stranger = 'uin/100000000009';
    expect(segmentsOf(spaceOf(['qcs::tcr:::repo/a']), 'account')).toEqual(['']);
    // While nobody says who the owner is, the empty account is one of the others.
    expect(segmentsOf(spaceOf(named), 'account')).toEqual(['uin/7', stranger]);
    expect(segmentsOf(spaceOf(named, { ownerUin: '8' }), 'account')).toEqual(['', 'uin/7', stranger]);
    expect(segmentsOf(spaceOf(named, { ownerUin: '7' }), 'account')).toEqual(['', stranger]);
    expect(segmentsOf(spaceOf([`qcs::tcr::${stranger}:repo/a`]), 'account')).toEqual([
      stranger,
      'uin/100000000010',
    ]);
    expect(segmentsOf(spaceOf(['qcs::tcr:::repo/a'], { ownerUin: '100000000009' }), 'account')).toEqual([
      '',
      'uin/100000000010',
    ]);
  });
});

describe('listOpenPoints', () => {
  it('names what is left open, and nothing else', () => {
    expect(spaceOf(['qcs::tcr:::repo/a']).listOpenPoints()).toEqual([]);
    expect(spaceOf(['qcs::tcr:::repo/a'], { stepLimit: 5 }).listOpenPoints()).toEqual(['budget']);
    expect(spaceOf(['qcs::tcr:::repo/${uin}']).listOpenPoints()).toEqual(['variables']);
    expect(spaceOf(['qcs::ccr:::repo/a/b']).listOpenPoints()).toEqual(['legacy-tags']);
    const known = 'tcr:PullRepositoryPersonal';
    const letters = [...'xX2Zq'].map((letter) => `${known}${letter}*`);
    const open = [buildStatement('deny', `${known}*`, '*'), buildStatement('allow', letters, '*')];
    expect(spaceOf(['*'], {}, open).listOpenPoints()).toEqual(['actions']);
  });

  it('finds out about conditions when they are looked at', () => {
    // A text that is a number too: of two kinds of condition at once.
    const condition = { string_equal: { 'k:x': '7' }, numeric_less_than: { 'k:x': 9 } };
    const policy = buildPolicy(buildStatement('allow', 'tcr:*', '*', { condition }));
    expect(mapAccess({ identity: [policy] }).open).toEqual(['conditions']);
    const keys = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`k:${index}`, 'v']));
    const many = buildPolicy(buildStatement('allow', 'tcr:*', '*', { condition: { string_equal: keys } }));
    expect(mapAccess({ identity: [many] }, { stepLimit: 2_000 }).open).toEqual(['budget']);
  });
});

describe('readableName', () => {
  it.each<[string, readonly string[], string, string]>([
    ['a namespace', ['repo/a'], 'repo/b', 'repo/other-namespace'],
    ['a repository', ['repo/a/*'], 'repo/a/b', 'repo/a/other-repository'],
    ['a tag', ['repo/a/b/*'], 'repo/a/b/c', 'repo/a/b/v1'],
    ['all at once', ['repo/a'], 'repo/b/c/d', 'repo/other-namespace/other-repository/v1'],
    // The words would be in another class.
    ['no word that is named', ['repo/other-namespace'], 'repo/b', 'repo/x'],
    ['no word that a pattern fits', ['repo/*-repository'], 'repo/b/c', 'repo/other-namespace/x'],
    ['no star', ['repo/a'], 'repo/b/*', 'repo/other-namespace/*'],
    ['no name elsewhere', ['instance/a'], 'x', 'x'],
    ['no old tag', ['repo/a/b:c'], 'repo/d/e:f', 'repo/x/x:x'],
    ['no word that is there already', ['repo/team/*'], 'repo/team/b', 'repo/team/other-repository'],
  ])('writes %s', (_, patterns, name, expected) => {
    const globs = patterns.map(compileGlob);
    const { classes, fitsOf } = classifyTexts(globs, resourceNames, openBudget());
    const shape = classes.find(
      (one) =>
        one.patterns.join() === fitsOf(name).join() &&
        one.sample.split('/').length === name.split('/').length &&
        one.sample.includes(':') === name.includes(':') &&
        one.sample.endsWith('*') === name.endsWith('*'),
    );
    if (shape === undefined) throw new Error(`There is no class of ${name}`);
    expect(readableName(fitsOf, shape)).toBe(expected);
  });
});
