import { describe, expect, it } from 'vitest';
import { leastOf, shareOf } from '../../../testing/run-share';
import { choicesOf } from '../../../testing/seeded-choices';
import { compileCondition, matchCondition, prepareRequest, settledReading } from '../../matching';
import { listAddresses } from './addresses';

const v6 = '2001:db8:0:0:0:0:0:7';

function addresses(...networks: readonly string[]) {
  return listAddresses(compileCondition({ operator: 'ip_equal', key: 'qcs:ip', values: networks }).values);
}

describe('listAddresses', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    // The documentation addresses are the most readable ones.
    ['one of each family where nothing is told apart', [], ['203.0.113.7', v6]],
    ['below, in and above a network', ['10.0.0.0/8'], ['0.0.0.1', '10.0.0.1', '203.0.113.7', v6]],
    ['host bits count for nothing', ['10.9.8.7/8'], ['0.0.0.1', '10.0.0.1', '203.0.113.7', v6]],
    // The stretch of one address has no second one.
    ['one address', ['203.0.113.7'], ['0.0.0.1', '203.0.113.7', '203.0.113.9', v6]],
    ['the whole family', ['0.0.0.0/0'], ['203.0.113.7', v6]],
    [
      'the last address, after which there is nothing',
      ['255.255.255.255'],
      ['203.0.113.7', '255.255.255.255', v6],
    ],
    [
      'networks side by side share a border',
      ['10.0.0.0/9', '10.128.0.0/9'],
      ['0.0.0.1', '10.0.0.1', '10.128.0.1', '203.0.113.7', v6],
    ],
    [
      'a network in a network',
      ['10.0.0.0/8', '10.1.0.0/16'],
      ['0.0.0.1', '10.0.0.1', '10.1.0.1', '10.2.0.1', '203.0.113.7', v6],
    ],
    ['the other family', ['2001:db8::/32'], ['203.0.113.7', '0:0:0:0:0:0:0:1', v6, '2001:db9:0:0:0:0:0:1']],
    ['what is no network', ['here'], ['203.0.113.7', v6]],
  ])('%s', (_, networks, expected) => {
    expect(addresses(...networks)).toEqual(expected);
  });

  it('has for every address one that lies in the same networks', () => {
    let inside = 0;
    for (let round = 0; round < shareOf(300); round += 1) {
      const choices = choicesOf(round, 60);
      const octet = () => choices.pick([0, 1, 10, 127, 128, 255]);
      const address = () => [octet(), octet(), octet(), octet()].join('.');
      const conditions = choices.list(1, 4, () => {
        const network = `${address()}/${choices.below(33)}`;
        return compileCondition({ operator: 'ip_equal', key: 'qcs:ip', values: [network] });
      });
      const sign = (value: string) =>
        conditions
          .map((condition) => {
            const request = prepareRequest({ action: 'a:b', resource: '*', context: { 'qcs:ip': value } });
            return matchCondition(condition, request, settledReading).verdict === 'matches' ? 1 : 0;
          })
          .join('');
      const known = new Set(listAddresses(conditions.flatMap(({ values }) => values)).map(sign));
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const signature = sign(address());
        if (signature.includes('1')) inside += 1;
        expect(known).toContain(signature);
      }
    }
    expect(inside).toBeGreaterThanOrEqual(leastOf(100));
  });
});
