import { describeLeakSuite } from '../support/leak-suite.ts';

describeLeakSuite(0);
