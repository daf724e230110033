import type { ReadingCode } from '../../../core';

const jsonType =
  '{found, select, object {an object} array {a list} string {a text} number {a number} boolean {true or false} null {null} other {something else}}';

/** What the reader's findings say, as ICU messages. A missing param counts as `none`. */
export const readingMessages: Readonly<Record<ReadingCode, string>> = {
  'syntax/empty': 'There is no text yet.',
  'syntax/too-large':
    'The text holds {bytes, number} bytes, and at most {limit, number} are read. Nothing of it was read.',
  'syntax/too-deep': 'The text is nested more than {limit, number} levels deep here. Nothing of it was read.',
  'syntax/too-many-values': 'The text holds more than {limit, number} values. Nothing of it was read.',
  'syntax/byte-order-mark': 'The text begins with an invisible byte order mark.',
  'syntax/missing-comma': 'A comma is missing after this.',
  'syntax/trailing-comma': 'A comma follows the last entry.',
  'syntax/extra-comma': 'There is a comma too many.',
  'syntax/missing-colon': 'A colon is missing after this name.',
  'syntax/missing-value': 'No value follows this colon.',
  'syntax/unclosed-string': 'The closing quote of this text is missing.',
  'syntax/unclosed-object': 'The closing brace of this object is missing.',
  'syntax/unclosed-array': 'The closing bracket of this list is missing.',
  'syntax/unclosed-comment': 'This comment is never closed.',
  'syntax/unexpected-text': '“{found}” does not belong here.',
  'syntax/unquoted-text': '“{found}” lacks its double quotes.',
  'syntax/single-quotes': 'Single quotes stand where JSON needs double quotes.',
  'syntax/comment': 'JSON has no comments.',
  'syntax/lookalike-character':
    '{expected, select, space {“{found}” looks like a space and is none.} other {“{found}” looks like {expected} and is another character.}}',
  'syntax/invalid-escape': '“{found}” is no escape sequence of JSON.',
  'syntax/invalid-number': '“{found}” is no number.',
  'syntax/control-character': 'This text holds the control character {character}.',
  'syntax/imprecise-number': 'The number {found} has more digits than JSON readers keep; it becomes {read}.',
  'syntax/too-many-errors': 'The text has more errors than the {limit, number} listed here.',

  'syntax/foreign-word': '“{found}” is a word of Python; it was read as {read}.',
  'carrier/text-around': 'This text around the policy was left out.',
  'carrier/computed-value': '“{found}” is computed by the code; it is kept as it is written.',
  'carrier/interpolation': '“{found}” is filled in by a template or the shell; it is kept as it is written.',
  'carrier/unescaped-variable':
    '“{found}” is a variable of CAM, but here the template or the shell would fill it in.',
  'carrier/invalid-percent': '“{found}” is no valid URL encoding; it is kept as it is written.',
  'carrier/plus-as-space': 'Plus signs were read as spaces, as forms write them.',
  'carrier/yaml-not-read': '“{found}” is a part of YAML that is not read here.',
  'carrier/yaml-line': '“{found}” does not fit into the YAML around it.',
  'carrier/completed':
    '{added, select, braces {The braces around the policy were missing; they were added.} statement {This is a single statement; a policy was put around it.} other {These are statements without a policy; a policy was put around them.}}',
  'carrier/proposed-statement': 'The service refused {action} on {resource}; this statement would allow it.',
  'carrier/project-left-out': '“{found}” names a project; the resource was written without it.',
  'carrier/condition-not-read':
    'The message names a condition that could not be read; the statement has none.',
  'carrier/too-many-policies': 'The text holds more policies than the {limit, number} that are offered.',

  'structure/not-a-policy':
    '{found, select, object {This object is no policy: it has neither a version nor statements.} array {This is a list and not a policy.} text {There is no policy in this text.} other {This is a single value and not a policy.}}',
  'structure/duplicate-key': '“{key}” appears more than once in this object.',
  'structure/element-name-case':
    '{mixed, select, true {Element names mix upper and lower case: {elements}.} other {Element names are capitalised: {elements}.}}',
  'structure/unknown-element':
    '{suggestion, select, none {“{element}” is no element of the policy language.} other {“{element}” is no element of the policy language. Did you mean “{suggestion}”?}}',
  'structure/unsupported-element': '“{element}” belongs to other clouds; CAM does not have it.',
  'structure/principal-not-allowed': 'A policy for users, groups and roles names no principal.',
  'structure/missing-version': 'The policy has no version.',
  'structure/invalid-version': '“{found}” is no version of the policy language.',
  'structure/missing-statement': 'The policy has no statements.',
  'structure/statement-not-array': `“statement” has to be a list, and here it is ${jsonType}.`,
  'structure/empty-statement': 'The list of statements is empty.',
  'structure/invalid-statement': `A statement has to be an object, and here it is ${jsonType}.`,
  'structure/missing-effect': 'This statement has no effect.',
  'structure/invalid-effect': 'The effect is “{found}”; it can only be “allow” or “deny”.',
  'structure/effect-case': 'The effect “{found}” is not written in lower case.',
  'structure/missing-action': 'This statement has no action.',
  'structure/invalid-action': `An action has to be a text, and here it is ${jsonType}.`,
  'structure/empty-action': 'No action is named here.',
  'structure/missing-resource': 'This statement has no resource.',
  'structure/invalid-resource': `A resource has to be a text, and here it is ${jsonType}.`,
  'structure/empty-resource': 'No resource is named here.',
  'structure/invalid-condition': `{expected, select, operators {A condition has to be an object of operators} keys {An operator has to hold an object of condition keys} other {A condition value has to be a text, a number, or a list of them}}, and here it is ${jsonType}.`,
  'structure/empty-condition': 'This part of the condition is empty.',
  'structure/too-many-findings': 'There are more findings than the {limit, number} listed here.',
};

/** Why the reader's findings matter and what to do. */
export const readingHelp: Readonly<Record<ReadingCode, string>> = {
  'syntax/empty': 'Paste a policy, type one, or start from an example.',
  'syntax/too-large':
    'The service takes policies of at most 6,144 characters. Paste the policy alone, without what surrounds it.',
  'syntax/too-deep': 'A policy needs about six levels. Look for brackets that open again and again.',
  'syntax/too-many-values':
    'A policy within the limit of the service has far fewer. Paste the policy alone, without what surrounds it.',
  'syntax/byte-order-mark':
    'It changes nothing here, but some tools refuse such a text. Save the file as UTF-8 without a byte order mark.',
  'syntax/missing-comma': 'JSON separates entries with commas. Add one here.',
  'syntax/trailing-comma': 'JSON has commas only between entries. Remove this one.',
  'syntax/extra-comma': 'JSON has one comma between two entries. Remove this one.',
  'syntax/missing-colon': 'JSON puts a colon between a name and its value. Add it.',
  'syntax/missing-value': 'Write the value, or remove the name.',
  'syntax/unclosed-string': 'Add the quote at the end of the text. A text cannot go on in the next line.',
  'syntax/unclosed-object':
    'Add a closing brace where the object ends. The text may have been cut off while copying.',
  'syntax/unclosed-array':
    'Add a closing bracket where the list ends. The text may have been cut off while copying.',
  'syntax/unclosed-comment': 'Everything after it is lost to the reader. Remove the comment.',
  'syntax/unexpected-text': 'Remove it, or put it between double quotes where it belongs to a value.',
  'syntax/unquoted-text': 'Names and texts stand between double quotes in JSON. Add them.',
  'syntax/single-quotes': 'Replace them; the service refuses a policy that is no JSON.',
  'syntax/comment':
    'The service refuses a policy with comments. Keep them in the policy’s description and remove them here.',
  'syntax/lookalike-character':
    'Word processors, chats and some keyboards put such characters in. Replace it by the plain one.',
  'syntax/invalid-escape':
    'After a backslash JSON takes one of " \\ / b f n r t, or u with four hexadecimal digits.',
  'syntax/invalid-number': 'Write it in digits, or between double quotes where a text is meant.',
  'syntax/control-character': 'JSON does not allow control characters inside a text. Remove it.',
  'syntax/imprecise-number': 'Put it between double quotes, so that every digit stays.',
  'syntax/too-many-errors': 'Repair some of these, and the others will show.',

  'syntax/foreign-word': 'JSON writes true, false and null. Replace it.',
  'carrier/text-around': 'It is no part of the policy. Check that nothing you need is in it.',
  'carrier/computed-value': 'Put the value in that the code gives, or keep the text out of the console.',
  'carrier/interpolation':
    'Put the value in that stands there in the end. The service would take the text literally.',
  'carrier/unescaped-variable':
    'In Terraform write it with two dollar signs; in a shell put the policy into single quotes.',
  'carrier/invalid-percent': 'The text may have been cut or changed while copying. Check this place.',
  'carrier/plus-as-space': 'If a plus sign is meant, put it back.',
  'carrier/yaml-not-read':
    'Anchors, aliases, tags and merge keys have to be written out. Put in what they stand for.',
  'carrier/yaml-line':
    'Check the indentation, quotes and colons of this line. Indentation takes spaces only.',
  'carrier/completed':
    'A policy is an object with "version": "2.0" and a list "statement". The service takes only a whole one.',
  'carrier/proposed-statement':
    'It is the least that the message asks for. Check that the resource is not wider than you want.',
  'carrier/project-left-out': 'Policies leave the second segment of a resource empty.',
  'carrier/condition-not-read': 'Look at the condition in the message and add it by hand where it is wanted.',
  'carrier/too-many-policies': 'Paste the policy you need by itself.',

  'structure/not-a-policy':
    'A policy is an object with "version": "2.0" and a list "statement". Put what you have into one.',
  'structure/duplicate-key':
    'The last one counts when the text is read, and a person may read the first. The service treats a second version or statement as an error. Keep one.',
  'structure/element-name-case':
    'The policy language has lower-case names. The console also takes all of them capitalised, but never a mixture.',
  'structure/unknown-element':
    'What the service does with it is not documented, so it may be refused or have no effect. Correct the name or remove it.',
  'structure/unsupported-element':
    'CAM cannot say “everything but”. List what the statement is about, or add a statement with the effect deny.',
  'structure/principal-not-allowed':
    'Such a policy holds for whoever it is associated with. Principals belong into trust policies of roles and into bucket policies. Remove the element.',
  'structure/missing-version': 'The service refuses a policy without it. Add "version": "2.0".',
  'structure/invalid-version':
    'There are "2.0" and "3.0", written between double quotes. Use "2.0" unless you need what 3.0 adds for temporary credentials.',
  'structure/missing-statement': 'Without statements a policy says nothing, and the service refuses it.',
  'structure/statement-not-array': 'Put the statement into square brackets, even where there is only one.',
  'structure/empty-statement':
    'Without statements a policy says nothing, and the service refuses it. Add one.',
  'structure/invalid-statement': 'A statement is an object with effect, action and resource.',
  'structure/missing-effect':
    'Without it the statement neither allows nor denies. Add "effect": "allow" or "effect": "deny".',
  'structure/invalid-effect':
    'With anything else the statement neither allows nor denies, and the service refuses the policy.',
  'structure/effect-case':
    'The policy language has “allow” and “deny” in lower case. Other spellings may be refused.',
  'structure/missing-action': 'Say which calls the statement is about, or "*" for all.',
  'structure/invalid-action':
    'An action is a text such as "tcr:PullRepositoryPersonal", or a list of such texts.',
  'structure/empty-action': 'Say which calls the statement is about, or remove the empty entry.',
  'structure/missing-resource': 'Say on which resources, or "*" for all.',
  'structure/invalid-resource':
    'A resource is a text such as "qcs::tcr:::repo/team-01/*", or a list of such texts.',
  'structure/empty-resource': 'Say on which resources the statement holds, or remove the empty entry.',
  'structure/invalid-condition':
    'A condition is written as operator, then condition key, then value: a single other shape makes the whole statement unusable.',
  'structure/empty-condition': 'It restricts nothing, though it looks as if it did. Fill it in or remove it.',
  'structure/too-many-findings': 'Resolve some of these, and the others will show.',
};
