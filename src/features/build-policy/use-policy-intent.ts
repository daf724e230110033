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
import { useShared, useWorkspaceActions } from '../../workspace';
import { useShownDocument } from './use-shown-document';

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

/**
 * Joins the wizard to the document: its values are `recogniseIntent(policy)`, its changes are edits. Grants that stay
 * as they are stay the same objects, and the functions never change, so that a key in the text draws little again.
 */
export function usePolicyIntent(): PolicyIntentControl {
  const { usable } = useShownDocument();
  const { readDocument, applyEdits, replaceText } = useWorkspaceActions();
  const policy = usable?.policy ?? null;
  const recognition = useShared(useMemo(() => recogniseIntent(policy), [policy]));
  const writers = useMemo(() => {
    // A change is one of the policy as it is now, which what is drawn may lag behind.
    const read = () => readDocument().usable?.policy ?? null;
    const write = (change: (intent: PolicyIntent) => PolicyIntent) => {
      const current = read();
      if (current) applyEdits(toEdits(current, change(recogniseIntent(current).expressible)), 'wizard');
    };
    const writeGrants = (change: (grants: readonly Grant[]) => readonly Grant[]) =>
      write((intent) => ({ ...intent, grants: change(intent.grants) }));
    const setAccount = (change: (grant: AccountGrant) => AccountGrant, limits: Limits) => {
      const { grants } = recogniseIntent(read()).expressible;
      const index = grants.findIndex(isAccountGrant);
      const current = grants[index];
      const former: AccountGrant =
        current && isAccountGrant(current)
          ? current
          : { scope: { kind: 'account' }, console: false, actions: [], limits };
      const next = change(former);
      const isEmpty = !next.console && next.actions.length === 0;
      if (index < 0) {
        if (!isEmpty) writeGrants(() => [...grants, next]);
      } else {
        writeGrants(() =>
          isEmpty ? grants.filter((_, other) => other !== index) : replaceAt(grants, index, next),
        );
      }
    };
    const all: Omit<PolicyIntentControl, 'recognition' | 'canWrite'> = {
      changeGrant: (index, grant) => writeGrants((grants) => replaceAt(grants, index, grant)),
      addGrant: (grant) => writeGrants((grants) => [...grants, grant]),
      removeGrant: (index) => writeGrants((grants) => grants.filter((_, other) => other !== index)),
      setDenyDeletion: (denyDeletion) => write((intent) => ({ ...intent, denyDeletion })),
      setConsole: (isIncluded, limits) => setAccount((grant) => withConsole(grant, isIncluded), limits),
      setAccountActions: (actions, isIncluded, limits) =>
        setAccount((grant) => withAccountActions(grant, actions, isIncluded), limits),
      setLimitsOfAll: (limits) => writeGrants((grants) => grants.map((grant) => ({ ...grant, limits }))),
      startAfresh: (intent) => replaceText(formatPolicy(composePolicy(intent)), 'wizard'),
    };
    return all;
  }, [readDocument, applyEdits, replaceText]);
  const canWrite = usable?.isCurrent ?? false;
  return useMemo(() => ({ recognition, canWrite, ...writers }), [recognition, canWrite, writers]);
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
