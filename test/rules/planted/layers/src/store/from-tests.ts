export { sample } from '../../test/helpers/sample';
