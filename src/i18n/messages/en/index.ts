import { access } from './access';
import { build } from './build';
import { compare } from './compare';
import { editor } from './editor';
import { expectations } from './expectations';
import { exporting } from './exporting';
import { findings } from './findings';
import { shell } from './shell';
import { simulate } from './simulate';

/** The original texts: whole sentences with ICU parameters. Other languages are typed from them. */
const en = { shell, build, compare, editor, simulate, access, expectations, findings, exporting } as const;

export default en;
