// All tests that a mutant of the policy must fail. A test file that stands in these folders is here without being named.
// The quick ones that know most stand first: a mutant is done with at the first test that fails.
import { compilePack } from '../shared/policy/compiled-pack.ts';
import { defaultPack } from '../shared/policy/default-pack.ts';

import.meta.glob('../tests/vectors/policy-vectors.test.ts', { eager: true });
import.meta.glob(['../tests/unit/policy/*.test.ts', '!../tests/unit/policy/digest.test.ts'], { eager: true });
import.meta.glob(['../tests/vectors/policy-*.test.ts', '!../tests/vectors/policy-vectors.test.ts'], { eager: true });

// INVARIANT: what is made once and kept is made before any test, or Stryker would take it for the first test's alone
compilePack(defaultPack);
