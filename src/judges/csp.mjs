// Asks csp_evaluator (npm) what is weak in the policy on stdin; exit 1 when something is, by its
// measure, of more than medium weight.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'x.js'));
const { CspParser } = require('csp_evaluator/dist/parser.js');
const { CspEvaluator } = require('csp_evaluator/dist/evaluator.js');
const { Severity } = require('csp_evaluator/dist/finding.js');

const policy = new CspParser(readFileSync(0, 'utf8').trim()).csp;
const findings = new CspEvaluator(policy).evaluate();
for (const each of findings) {
  console.log(`${Severity[each.severity]} ${each.directive} ${each.value ?? ''}: ${each.description}`);
}
console.log(`${findings.length} findings`);
process.exitCode = findings.some((it) => it.severity <= Severity.HIGH) ? 1 : 0;
