import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatResourceName, parseResourceName } from './resource-name';

describe('parseResourceName', () => {
  it.each([
    ['qcs::tcr:::repo/a', ['', 'tcr', '', '', 'repo/a']],
    [
      'qcs:id/0:tcr:ap-guangzhou:uin/100000000001:repo/a/*',
      ['id/0', 'tcr', 'ap-guangzhou', 'uin/100000000001', 'repo/a/*'],
    ],
    // Services that only begin, or only end, like the own one.
    ['qcs::tcrx:::a', ['', 'tcrx', '', '', 'a']],
    ['qcs::tc:::a', ['', 'tc', '', '', 'a']],
    ['qcs::xtcr:::a', ['', 'xtcr', '', '', 'a']],
    ['qcs::TCR:::a', ['', 'TCR', '', '', 'a']],
    ['qcs:tcr::::a', ['tcr', '', '', '', 'a']],
    // The last segment keeps its colons.
    ['qcs::ccr:::repo/a/b:v1:x', ['', 'ccr', '', '', 'repo/a/b:v1:x']],
    ['qcs::*:*:*:*', ['', '*', '*', '*', '*']],
  ])('reads %s', (text, [project, service, region, account, resource]) => {
    expect(parseResourceName(text)).toEqual({
      ok: true,
      value: { project, service, region, account, resource },
    });
  });

  it.each([
    ['repo/a', { kind: 'not-qcs', found: 'repo/a' }],
    ['arn:aws:s3:::a', { kind: 'not-qcs', found: 'arn' }],
    ['qcsx::tcr:::a', { kind: 'not-qcs', found: 'qcsx' }],
    ['qcs::tcr::a', { kind: 'segment-count', found: 5 }],
    ['qcs:', { kind: 'segment-count', found: 2 }],
    ['qcs::tcr:::', { kind: 'empty-resource' }],
  ])('says what is wrong with %s', (text, error) => {
    expect(parseResourceName(text)).toEqual({ ok: false, error });
  });

  it('is undone by writing', () => {
    const segment = fc.oneof(fc.constant(''), fc.constant('tcr'), fc.string().map(withoutColon));
    const last = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(segment, segment, segment, segment, last, (project, service, region, account, resource) => {
        const name = { project, service, region, account, resource };
        expect(parseResourceName(formatResourceName(name))).toEqual({ ok: true, value: name });
      }),
    );
  });
});

function withoutColon(text: string): string {
  return text.replaceAll(':', '');
}
