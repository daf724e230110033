import { describe, expect, it } from 'vitest';
import type { Request } from '../model';
import { type PreparedRequest, prepareRequest, type RequestOptions } from './prepared-request';
import { settledReading } from './reading';
import { compileResource, matchResource } from './resource-match';

const deleteTag = 'tcr:DeleteImagePersonal';

function nameOf(resource: string): string | null {
  const prepared = prepareRequest({ action: deleteTag, resource });
  return prepared.resource.kind === 'named' ? prepared.resource.name : null;
}

describe('the tag of a request', () => {
  it.each([
    ['is cut off where an old request names it', 'qcs::ccr:::repo/a/b:v1', 'repo/a/b'],
    ['need not be there', 'qcs::ccr:::repo/a/b', 'repo/a/b'],
    // Today a colon is a character like any other.
    ['is no part of a request of today', 'qcs::tcr:::repo/a/b:v1', 'repo/a/b:v1'],
    ['stands behind namespace and repository, not before', 'qcs::ccr:::repo/a:v1', 'repo/a:v1'],
    ['nor further down', 'qcs::ccr:::repo/a/b/c:v1', 'repo/a/b/c:v1'],
  ])('%s', (_, resource, name) => {
    expect(nameOf(resource)).toBe(name);
  });
});

describe('the caller of a request', () => {
  const variablesOf = (principal: unknown, options: RequestOptions = {}) =>
    prepareRequest({ action: deleteTag, resource: '*', principal } as Request, options).variables;

  it('has the values that it states, and no others', () => {
    expect(variablesOf({ uin: '7', ownerUin: '1', appId: '125' })).toEqual({
      uin: '7',
      owner_uin: '1',
      app_id: '125',
    });
    const nothing = { uin: undefined, owner_uin: undefined, app_id: undefined };
    expect(variablesOf(undefined)).toEqual(nothing);
    // An empty text says nothing, and what is no text cannot be compared.
    expect(variablesOf({ uin: '', ownerUin: 7, appId: ['125'] })).toEqual(nothing);
  });

  it('belongs to the root account that it states, else to that of the policies', () => {
    expect(variablesOf({ ownerUin: '1' }, { ownerUin: '5' }).owner_uin).toBe('1');
    expect(variablesOf({ uin: '7' }, { ownerUin: '5' }).owner_uin).toBe('5');
    expect(variablesOf(undefined, { ownerUin: '5' }).owner_uin).toBe('5');
  });
});

describe('a request that cannot be read', () => {
  it.each<[string, unknown, Partial<PreparedRequest>]>([
    ['null', null, { action: null, resource: { kind: 'malformed' } }],
    ['a list', [deleteTag], { action: null, resource: { kind: 'malformed' } }],
    ['a number as resource', { action: deleteTag, resource: 5 }, { resource: { kind: 'malformed' } }],
    [
      'null as context and principal',
      { action: deleteTag, context: null, principal: null },
      { context: undefined },
    ],
    ['a list as context', { action: deleteTag, context: ['a'] }, { context: undefined }],
  ])('is read as far as it goes: %s', (_, request, expected) => {
    expect(prepareRequest(request as Request)).toMatchObject(expected);
  });
});

describe('a resource that names the owner by a variable', () => {
  it('is that of the owner of the policies where the caller states none', () => {
    const request = prepareRequest(
      { action: deleteTag, resource: 'qcs::tcr:::repo/5/app' },
      { ownerUin: '5' },
    );
    const pattern = compileResource(`qcs::tcr:::repo/\${owner_uin}/*`);
    expect(matchResource(pattern, request, settledReading).verdict).toBe('matches');
  });
});
