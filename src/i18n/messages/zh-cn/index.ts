import type { Messages } from '../../languages';
import { access } from './access';
import { build } from './build';
import { compare } from './compare';
import { editor } from './editor';
import { expectations } from './expectations';
import { exporting } from './exporting';
import { findings } from './findings';
import { shell } from './shell';
import { simulate } from './simulate';

const zhCn: Messages = { shell, build, compare, editor, simulate, access, expectations, findings, exporting };

export default zhCn;
