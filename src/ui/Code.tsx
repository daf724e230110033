import { styled } from '@mui/material/styles';
import { monospace } from './theme';

/** A piece of code inside a sentence; it may break anywhere, since names and resources are long. */
export const Code = styled('code')({
  fontFamily: monospace,
  fontSize: '0.92em',
  overflowWrap: 'anywhere',
});
