import { t } from '$i18n';
import type { RegisterProblem } from './register-editor.svelte';

/** What is wrong with a field, in words; nothing when nothing is. */
export function registerProblemText(problem: RegisterProblem | undefined): string | undefined {
  if (problem === undefined) return undefined;
  return problem === 'reversed' ? t('registers.problem_reversed') : t(`inventory.problem_${problem}`);
}
