export {
  type ActionAccess,
  type BilingualText,
  type CatalogueAction,
  type Confidence,
  deletionActions,
  type Edition,
  findAction,
  type Granularity,
  isListCall,
  listActions,
} from './actions';
