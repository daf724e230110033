import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { expandOperation } from '../../catalogue';
import { compilePolicies, evaluateRequest } from '../../evaluate';
import type { ConditionBlock, Statement } from '../../model';
import { openBudget } from '../automaton/budget';
import { type Circumstances, decideOperation, type ExpandedOperation } from '../decide-operation';
import { CellDecider } from './decide-cell';

const pull = 'tcr:PullRepositoryPersonal';
const web = { namespace: 'team', repository: 'web', region: 'ap-guangzhou', account: '' };

function expand(id: string, target: Parameters<typeof expandOperation>[1] = web): ExpandedOperation {
  const expansion = expandOperation(id, target);
  if (!expansion.ok) throw new Error(`${id} cannot be done to ${JSON.stringify(target)}`);
  return expansion;
}

function decide(
  statements: readonly Statement[],
  { id = 'pull', options = {}, steps }: { id?: string; options?: Circumstances; steps?: number } = {},
) {
  const policies = compilePolicies({ identity: [buildPolicy(...statements)] });
  const decider = new CellDecider(policies, options, openBudget(steps));
  const found = decider.decide(expand(id));
  // What a part says is what the operation is decided as in its context.
  for (const { standing, outcome, decidedBy, context } of found.parts) {
    const { unknownKeys: _, ...rest } = options;
    expect(decideOperation(expand(id), policies, { ...rest, context })).toMatchObject({
      standing,
      outcome,
      decidedBy,
    });
  }
  return { ...found, open: [...decider.open] };
}

const when = (condition: ConditionBlock) => ({ condition });
const office = when({ string_equal: { 'vpc:region': 'bj' } });
const mfa = when({ bool_equal: { 'qcs:mfa': 'true' } });
/** As many independent keys as given, each of which may hold or fail. */
const keys = (count: number) =>
  when({ string_equal: Object.fromEntries(Array.from({ length: count }, (_, at) => [`k:${at}`, 'v'])) });

const names = ({ parts }: ReturnType<typeof decide>) => parts.map(({ standing }) => standing);

describe('CellDecider', () => {
  it('gives one part where no condition matters to the call', () => {
    const far = [
      buildStatement('allow', 'tcr:Push*', '*', office),
      buildStatement('allow', pull, 'qcs::tcr:::repo/other/*', office),
      { ...buildStatement('allow', pull, '*', office), effect: 'perhaps' as never },
    ];
    const { standing, parts, limits } = decide([buildStatement('allow', pull, '*'), ...far]);
    expect([standing, limits]).toEqual(['allowed', null]);
    expect(parts).toEqual([
      {
        standing: 'allowed',
        outcome: 'allowed',
        decidedBy: [{ source: 'identity', policy: 0, statement: 0 }],
        doubts: [],
        context: {},
      },
    ]);
  });

  it('divides by the circumstances that matter, and says when it is allowed', () => {
    const found = decide([
      buildStatement('allow', pull, 'qcs::tcr:::repo/team/*', office),
      buildStatement('deny', 'tcr:*', '*', mfa),
      buildStatement('allow', 'tcr:Push*', '*', keys(1)),
    ]);
    expect(found.standing).toBe('conditional');
    expect(names(found).toSorted()).toEqual(['allowed', 'explicitly-denied', 'implicitly-denied']);
    expect(
      found.limits?.map(({ hold, fail }) => [hold.map(({ key }) => key), fail.map(({ key }) => key)]),
    ).toEqual([[['vpc:region'], ['qcs:mfa']]]);
    // While nothing is known it hangs on both.
    expect(found.decision.outcome).toBe('undetermined');
  });

  it('tells apart what is decided by other statements, with the most ordinary circumstances first', () => {
    const found = decide([
      buildStatement('allow', pull, '*', office),
      buildStatement('allow', pull, '*', mfa),
      buildStatement('deny', pull, '*', keys(1)),
    ]);
    const deciding = found.parts.map(({ outcome, decidedBy }) =>
      [outcome, ...decidedBy.map(({ statement }) => statement)].join(' '),
    );
    // Both keys absent, either or both as asked for, and the deny whatever else holds: one part for each answer.
    expect(deciding.toSorted()).toEqual([
      'allowed 0',
      'allowed 0 1',
      'allowed 1',
      'explicitly-denied 2',
      'implicitly-denied',
    ]);
    for (const { outcome, context } of found.parts) {
      if (outcome === 'explicitly-denied') expect(context).toHaveProperty('k:0');
    }
  });

  it('asks nothing but the context given', () => {
    const allow = buildStatement('allow', pull, '*', office);
    const options = { context: { 'vpc:region': 'sh' } };
    const { parts, limits, standing } = decide([allow], { options });
    expect([standing, limits, parts.map(({ context }) => context)]).toEqual([
      'implicitly-denied',
      null,
      [options.context],
    ]);
  });

  it('looks at every circumstance of keys that were called unknown', () => {
    const found = decide([buildStatement('allow', pull, '*', office)], {
      options: { unknownKeys: ['vpc:region'] },
    });
    expect(names(found).toSorted()).toEqual(['allowed', 'implicitly-denied']);
  });

  it('takes the caller and the owner into account', () => {
    const own = buildStatement('allow', pull, 'qcs::tcr:::repo/${uin}/*', office);
    expect(names(decide([own], { options: { principal: { uin: 'team' } } }))).toHaveLength(2);
    expect(names(decide([own], { options: { principal: { uin: 'nobody' } } }))).toEqual([
      'implicitly-denied',
    ]);
    const ofOther = buildStatement('allow', pull, 'qcs::tcr::uin/7:repo/*', office);
    expect(names(decide([ofOther], { options: { ownerUin: '7' } }))).toHaveLength(2);
    expect(names(decide([ofOther], { options: { ownerUin: '8' } }))).toEqual(['implicitly-denied']);
  });

  it.each<[string, readonly Statement[], string]>([
    ['denied for different reasons', [buildStatement('deny', pull, '*', office)], 'implicitly-denied'],
    [
      'denied at every time',
      [
        buildStatement('deny', pull, '*', mfa),
        buildStatement('deny', pull, '*', when({ bool_not_equal_if_exist: { 'qcs:mfa': 'true' } })),
        buildStatement('deny', pull, '*'),
      ],
      'explicitly-denied',
    ],
    [
      'allowed at every time, by one or the other',
      [buildStatement('allow', pull, '*', office), buildStatement('allow', pull, '*')],
      'allowed',
    ],
  ])('combines what is %s', (_, statements, standing) => {
    const found = decide(statements);
    expect([found.standing, found.limits]).toEqual([standing, null]);
  });

  it('looks granted where it never is granted and an allow seems to say so', () => {
    // The call is authorised by the star alone; from the office a deny says no outright.
    const statements = [
      buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/*'),
      buildStatement('deny', 'tcr:DescribeApplicationTokenPersonal', '*', office),
    ];
    const found = decide(statements, { id: 'login-application-token' });
    expect(found.standing).toBe('looks-granted');
    expect(names(found).toSorted()).toEqual(['explicitly-denied', 'looks-granted']);
  });

  it('has no limits to tell of what the settled reading never allows, though another may at times', () => {
    // Read as operation level (inferred), which a repository does not authorise; on the repository it would, from there.
    const inOffice = buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/team/*', office);
    const { standing, parts, limits } = decide([inOffice], { id: 'describe-repository' });
    expect([standing, limits]).toEqual(['uncertain', null]);
    expect(parts.map((part) => part.outcome)).toEqual(['implicitly-denied', 'implicitly-denied']);
  });

  it('stays uncertain where some circumstance is, and names each reason once', () => {
    // Nobody has published on what listing tags is checked.
    const statements = [buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/*', office)];
    const found = decide(statements, { id: 'list-tags' });
    expect(found.standing).toBe('uncertain');
    expect(names(found).toSorted()).toEqual(['implicitly-denied', 'uncertain']);
    for (const { doubts } of found.parts) expect(doubts).toEqual([...new Set(doubts)]);
    expect(found.limits?.map(({ hold }) => hold.map(({ key }) => key))).toEqual([['vpc:region']]);
    const always = decide([buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/*')], { id: 'list-tags' });
    expect([always.standing, always.limits, always.parts.length]).toEqual(['uncertain', null, 1]);
  });

  describe('where a condition has another reading, which circumstances of the settled one do not tell apart', () => {
    const [tags, here] = ['qcs:resource_tag', 'vpc:region'];

    it.each<[string, ConditionBlock, string, readonly unknown[]]>([
      // Whether "all of none" holds is not documented: without tags the call may be allowed.
      [
        'no value where all have to fit',
        { 'for_all_value:string_equal': { [tags]: 'a' } },
        'for-all-empty',
        [{}],
      ],
      // The vendor's rule "any one value suffices" would make each of the two differ from the other.
      [
        'one of the values that are ruled out',
        { string_not_equal: { [here]: ['bj', 'gz'] } },
        'negated-many-values',
        [{ [here]: 'bj' }, { [here]: 'gz' }],
      ],
      [
        'a text in other letters',
        { binary_equal: { [here]: 'bj' } },
        'binary-operator',
        [{ [here]: 'BJ' }, { [here]: 'bJ' }, { [here]: 'Bj' }],
      ],
      [
        'a number in another spelling',
        { binary_equal: { [here]: '7' } },
        'binary-operator',
        [{ [here]: '7.0' }, { [here]: '07' }],
      ],
    ])('finds the one with %s', (_, condition, doubt, contexts) => {
      const found = decide([buildStatement('allow', pull, '*', when(condition))]);
      expect(found.standing).toBe('uncertain');
      const denied = found.parts.filter(({ outcome }) => outcome === 'implicitly-denied');
      const [settled, ...unsettled] = denied.toSorted(
        (one, other) => one.doubts.length - other.doubts.length,
      );
      expect(settled?.standing).toBe('implicitly-denied');
      expect(unsettled.map(({ doubts }) => doubts)).toEqual([[doubt]]);
      expect(contexts).toContainEqual(unsettled[0]?.context);
    });
  });

  it('gives up on too many circumstances, unless it is settled all the same', () => {
    // Nine keys that hold or fail make 512 circumstances.
    const allow = buildStatement('allow', pull, '*', keys(9));
    const given = decide([allow]);
    expect([given.standing, given.limits, given.open]).toEqual(['undecided', null, ['budget']]);
    expect(given.parts.length).toBeGreaterThan(0);
    const denied = decide([allow, buildStatement('deny', pull, '*')]);
    expect([denied.standing, denied.open]).toEqual(['explicitly-denied', ['budget']]);
    const few = decide([buildStatement('allow', pull, '*', keys(8))]);
    expect([few.standing, few.open]).toEqual(['conditional', []]);
    const poor = decide([buildStatement('allow', pull, '*', keys(2))], { steps: 4 });
    expect([poor.standing, poor.open]).toEqual(['undecided', ['budget']]);
  });

  describe('where conditions of different kinds speak of one key', () => {
    // `1.0` is the number 1 and yet another text than `1`; no list of numbers and texts holds all of its kind.
    const two = when({ numeric_equal: { 'vpc:count': 1 }, string_not_equal: { 'vpc:count': '1' } });
    const allow = buildStatement('allow', pull, '*', two);

    it('does not say that the call is denied', () => {
      const request = { action: pull, resource: 'qcs::tcr:::repo/a/b', context: { 'vpc:count': '1.0' } };
      expect(evaluateRequest(request, { identity: [buildPolicy(allow)] }).outcome).toBe('allowed');
      const found = decide([allow]);
      expect([found.standing, found.limits, found.open]).toEqual(['undecided', null, ['conditions']]);
    });

    it('still says what holds whatever they say, and what is mixed already', () => {
      const denied = decide([allow, buildStatement('deny', pull, '*')]);
      expect([denied.standing, denied.open]).toEqual(['explicitly-denied', ['conditions']]);
      const mixed = decide([allow, buildStatement('allow', pull, '*', office)]);
      expect([mixed.standing, mixed.limits, mixed.open]).toEqual(['conditional', null, ['conditions']]);
    });

    it('leaves other calls alone', () => {
      const other = buildStatement('allow', 'tcr:CreateNamespacePersonal', '*', office);
      const found = decide([allow, other], { id: 'create-namespace' });
      expect([found.standing, found.open]).toEqual(['conditional', []]);
    });
  });
});
