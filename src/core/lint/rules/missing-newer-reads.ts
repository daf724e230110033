import { listActions } from '../../catalogue';
import { insertAfter, needsReview } from '../edits';
import { listReaching } from '../granted';
import { defineRule } from '../rule';

export const missingNewerReads = defineRule({
  code: 'lint/missing-newer-reads',
  severity: 'info',
  params: ['pattern', 'action'],
  message: '{pattern} does not include reading calls with other names, such as {action}.',
  docs: {
    summary: 'A pattern for reading covers only calls that begin with Describe.',
    rationale:
      'Newer calls that list things begin with List, and some checks with Validate. Add tcr:List* if the policy is meant for everything that only reads.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:Describe*",
    "tcr:CreateApplicationTokenPersonal"
  ],
  "resource": [
    "*"
  ]
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:Describe*",
    "tcr:List*",
    "tcr:CreateApplicationTokenPersonal"
  ],
  "resource": [
    "*"
  ]
}`,
    sources: ['sdk-npm'],
    limits:
      'Only tcr:Describe* on the resource * is looked at: on named resources nobody expects to read everything.',
  },
  uses: ['identity', 'session'],
  check({ subject, report }) {
    if (newer === undefined) return;
    const isCovered = listReaching(subject, 'allow', newer).length > 0;
    if (isCovered) return;
    for (const { effect, actions, coversEverything, isReadable } of subject.statements) {
      const entry = actions.find(({ name }) => name === 'tcr:Describe*');
      if (effect !== 'allow' || !isReadable || entry === undefined || !coversEverything) continue;
      report({
        at: entry.path,
        params: { pattern: entry.text, action: newer.action },
        fix: needsReview(...insertAfter(entry, 'tcr:List*')),
      });
    }
  },
});

/** A call that lists things and is not called Describe. */
const newer = listActions().find(({ name, access }) => access === 'list' && name.startsWith('List'));
