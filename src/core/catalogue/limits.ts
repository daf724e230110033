import data from './data/limits.json';

/** Numbers that CAM enforces; `characters` does not count white space outside strings. */
export const policyLimits = data.policy;

/** Default quotas of the Individual edition; accounts may have others (`DescribeUserQuotaPersonal`). */
export const individualQuotas = data.individual;

/** The rule for the registry password of an account, in characters. */
export const registryLogin = data.registryLogin;
