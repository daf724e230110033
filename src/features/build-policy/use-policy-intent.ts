import { useMemo } from 'react';
import {
  type AccountGrant,
  composePolicy,
  consoleActionNames,
  formatPolicy,
  type Grant,
  type IntentRecognition,
  isAccountGrant,
  type Limits,
  type PolicyIntent,
  recogniseIntent,
  registryPasswordActions,
  toEdits,
} from '../../core';
import { useDocument, useWorkspaceActions } from '../../workspace';

export interface PolicyIntentControl {
  readonly recognition: IntentRecognition;
  /** Whether the wizard may write: the text on screen is a policy that could be read in full. */
  readonly canWrite: boolean;
  readonly changeGrant: (index: number, grant: Grant) => void;
  readonly addGrant: (grant: Grant) => void;
  readonly removeGrant: (index: number) => void;
  readonly setDenyDeletion: (isDenied: boolean) => void;
  readonly setConsole: (isIncluded: boolean, limits: Limits) => void;
  /** Adds or removes account-wide actions, whichever statement carries them. */
  readonly setAccountActions: (actions: readonly string[], isIncluded: boolean, limits: Limits) => void;
  readonly setLimitsOfAll: (limits: Limits) => void;
  /** Replaces the whole text by the wizard's own policy; for texts the wizard cannot edit in place. */
  readonly startAfresh: (intent: PolicyIntent) => void;
}

/** Joins the wizard to the document: its values are `recogniseIntent(policy)`, its changes are edits. */
export function usePolicyIntent(): PolicyIntentControl {
  const { usable } = useDocument();
  const { applyEdits, replaceText } = useWorkspaceActions();
  const policy = usable?.policy ?? null;
  const recognition = useMemo(() => recogniseIntent(policy), [policy]);
  return useMemo(() => {
    const { expressible } = recognition;
    const write = (intent: PolicyIntent) => {
      if (policy) applyEdits(toEdits(policy, intent), 'wizard');
    };
    const writeGrants = (grants: readonly Grant[]) => write({ ...expressible, grants });
    const setAccount = (change: (grant: AccountGrant) => AccountGrant, limits: Limits) => {
      const grants = expressible.grants;
      const index = grants.findIndex(isAccountGrant);
      const current = grants[index];
      const former: AccountGrant =
        current && isAccountGrant(current)
          ? current
          : { scope: { kind: 'account' }, console: false, actions: [], limits };
      const next = change(former);
      const isEmpty = !next.console && next.actions.length === 0;
      if (index < 0) {
        if (!isEmpty) writeGrants([...grants, next]);
      } else {
        writeGrants(isEmpty ? grants.filter((_, other) => other !== index) : replaceAt(grants, index, next));
      }
    };
    return {
      recognition,
      canWrite: usable?.isCurrent ?? false,
      changeGrant: (index, grant) => writeGrants(replaceAt(expressible.grants, index, grant)),
      addGrant: (grant) => writeGrants([...expressible.grants, grant]),
      removeGrant: (index) => writeGrants(expressible.grants.filter((_, other) => other !== index)),
      setDenyDeletion: (denyDeletion) => write({ ...expressible, denyDeletion }),
      setConsole: (isIncluded, limits) => setAccount((grant) => withConsole(grant, isIncluded), limits),
      setAccountActions: (actions, isIncluded, limits) =>
        setAccount((grant) => withAccountActions(grant, actions, isIncluded), limits),
      setLimitsOfAll: (limits) => writeGrants(expressible.grants.map((grant) => ({ ...grant, limits }))),
      startAfresh: (intent) => replaceText(formatPolicy(composePolicy(intent)), 'wizard'),
    };
  }, [recognition, policy, usable?.isCurrent, applyEdits, replaceText]);
}

/** The actions an account-wide grant carries in all, the console's included. */
export function actionsOfAccountGrant(grant: AccountGrant): readonly string[] {
  return grant.console ? [...consoleActionNames, ...grant.actions] : grant.actions;
}

/** Switching the console off keeps what the registry password needs, if that was granted as a whole. */
function withConsole(grant: AccountGrant, isIncluded: boolean): AccountGrant {
  const former = actionsOfAccountGrant(grant);
  const hasPassword = registryPasswordActions.every((action) => former.includes(action));
  const kept = !isIncluded && hasPassword ? registryPasswordActions : [];
  return { ...grant, console: isIncluded, actions: [...grant.actions, ...kept] };
}

/**
 * Taking away one of the console's actions ends `console` as a whole; what is left of its actions stays as
 * single ones as far as they are account-wide calls.
 */
function withAccountActions(
  grant: AccountGrant,
  actions: readonly string[],
  isIncluded: boolean,
): AccountGrant {
  if (isIncluded) return { ...grant, actions: [...grant.actions, ...actions] };
  const breaksConsole = grant.console && actions.some((action) => consoleActionNames.includes(action));
  const former = breaksConsole ? actionsOfAccountGrant(grant) : grant.actions;
  return {
    ...grant,
    console: grant.console && !breaksConsole,
    actions: former.filter((action) => !actions.includes(action)),
  };
}

function replaceAt(grants: readonly Grant[], index: number, grant: Grant): readonly Grant[] {
  return grants.map((other, position) => (position === index ? grant : other));
}
