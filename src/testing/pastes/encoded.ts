import { compact, encoded, escaped, type Paste, pretty, pull, statement } from './usual-policy';

const jsonStrings: readonly Paste[] = [
  { says: 'a JSON string', carrier: 'json-string', text: JSON.stringify(compact), policy: pull },
  {
    says: 'a JSON string, spread over lines inside',
    carrier: 'json-string',
    text: JSON.stringify(pretty),
    policy: pull,
  },
  {
    says: 'a JSON string in a JSON string',
    carrier: 'json-string',
    text: JSON.stringify(JSON.stringify(compact)),
    policy: pull,
  },
  {
    says: 'escaped slashes, as the service answers',
    carrier: 'json-string',
    text: JSON.stringify(compact).replaceAll('/', '\\/'),
    policy: pull,
  },
  {
    says: 'escaped slashes in plain JSON',
    carrier: 'json',
    text: compact.replaceAll('/', '\\/'),
    policy: pull,
  },
  {
    says: 'escaped quotes without the string around them',
    carrier: 'json-string',
    text: escaped,
    policy: pull,
  },
  {
    says: 'twice escaped, without the string around it',
    carrier: 'json-string',
    text: JSON.stringify(escaped).slice(1, -1),
    policy: pull,
  },
  {
    says: 'escaped line breaks without the string around them',
    carrier: 'json-string',
    text: JSON.stringify(pretty).slice(1, -1),
    policy: pull,
  },
];

const answers: readonly Paste[] = [
  {
    says: 'the answer of GetPolicy',
    carrier: 'api-response',
    text: JSON.stringify({
      Response: {
        PolicyName: 'pull-only',
        Description: '',
        Type: 1,
        PolicyDocument: compact,
        RequestId: 'a',
      },
    }),
    policy: pull,
    name: 'pull-only',
  },
  {
    says: 'the answer of GetPolicyVersion',
    carrier: 'api-response',
    text: `{"Response":{"PolicyVersion":{"VersionId":3,"IsDefaultVersion":1,"Document":"${escaped.replaceAll('/', '\\/')}"},"RequestId":"b"}}`,
    policy: pull,
    name: '3',
  },
  {
    says: 'a printed answer of the command line',
    carrier: 'api-response',
    text: JSON.stringify({ PolicyName: 'ci', PolicyDocument: compact, RequestId: 'c' }, null, 4),
    policy: pull,
    name: 'ci',
  },
  {
    says: 'an answer with several policies',
    carrier: 'api-response',
    text: JSON.stringify({
      List: [
        { PolicyName: 'one', PolicyDocument: compact },
        { PolicyName: 'two', PolicyDocument: compact },
      ],
    }),
    policy: pull,
    name: 'one',
    others: ['two'],
  },
  {
    says: 'a policy as an object under its name',
    carrier: 'api-response',
    text: JSON.stringify({ 'prod-pull': pull, 'dev-pull': pull }),
    policy: pull,
    name: 'prod-pull',
    others: ['dev-pull'],
  },
  {
    says: 'a request of the API',
    carrier: 'api-response',
    text: JSON.stringify({
      Action: 'CreatePolicy',
      Version: '2019-01-16',
      PolicyName: 'p',
      PolicyDocument: compact,
    }),
    policy: pull,
    name: 'p',
  },
  {
    says: 'a role with a URL-encoded policy',
    carrier: 'api-response',
    text: JSON.stringify({ RoleName: 'r', PolicyDocument: encoded }),
    policy: pull,
    name: 'r',
  },
  {
    says: 'a list of policies',
    carrier: 'api-response',
    text: JSON.stringify([pull, pull]),
    policy: pull,
    others: [undefined],
  },
];

const encodings: readonly Paste[] = [
  { says: 'URL-encoded', carrier: 'url-encoded', text: encoded, policy: pull },
  {
    says: 'URL-encoded in lower case',
    carrier: 'url-encoded',
    text: encoded.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    policy: pull,
  },
  { says: 'URL-encoded twice', carrier: 'url-encoded', text: encodeURIComponent(encoded), policy: pull },
  {
    says: 'the parameter of a request',
    carrier: 'url-encoded',
    text: `Action=GetFederationToken&Name=ci&Policy=${encoded}&DurationSeconds=1800`,
    policy: pull,
  },
  {
    says: 'a form, with plus signs for spaces',
    carrier: 'url-encoded',
    text: encodeURIComponent(pretty).replaceAll('%20', '+'),
    policy: pull,
  },
  {
    says: 'a link',
    carrier: 'url-encoded',
    text: `https://console.example/cam/policy?doc=${encoded}#edit`,
    policy: pull,
  },
  {
    says: 'an encoding that breaks off in the middle of a character',
    carrier: 'url-encoded',
    text: `${encodeURIComponent('{"version":"2.0","statement":[{"effect":"allow","action":["tcr:PullRepositoryPersonal"],"resource":["qcs::tcr:::repo/team-01/')}«%zz»${encodeURIComponent('*"]}]}')}`,
    policy: { version: '2.0', statement: [{ ...statement, resource: ['qcs::tcr:::repo/team-01/%zz*'] }] },
    codes: ['carrier/invalid-percent'],
  },
  {
    says: 'an encoded slash that belongs to a plain policy',
    carrier: 'json',
    text: compact.replace('team-01', 'team%2F01'),
    policy: { version: '2.0', statement: [{ ...statement, resource: ['qcs::tcr:::repo/team%2F01/*'] }] },
  },
  {
    says: 'an encoded slash inside an encoded policy',
    carrier: 'url-encoded',
    text: encodeURIComponent(compact.replace('team-01', 'team%2F01')),
    policy: { version: '2.0', statement: [{ ...statement, resource: ['qcs::tcr:::repo/team%2F01/*'] }] },
  },
];

/** JSON inside something that escapes or encodes it. */
export const encodedPastes: readonly Paste[] = [...jsonStrings, ...answers, ...encodings];
