import { test } from 'vitest';

test.todo('has no source');
