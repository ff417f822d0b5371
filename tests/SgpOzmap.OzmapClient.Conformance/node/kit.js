'use strict';

// The cases, and how one is run: a case that throws has failed, and every answer goes through the schema of the official SDK.

const sdk = require('@ozmap/ozmap-sdk');

const PREFIX = '@@case ';
const cases = [];

function test(name, run) {
  cases.push({ name, run });
}

async function runAll() {
  for (const { name, run } of cases) {
    let error = null;
    try {
      await run();
    } catch (e) {
      error = describe(e);
    }
    process.stdout.write(PREFIX + JSON.stringify({ name, ok: error === null, error }) + '\n');
  }
}

// What the SDK throws is an Error, an axios response (status and data), or a ZodError.
function describe(e) {
  if (e && e.issues) {
    return 'The SDK itself refused the input: ' + JSON.stringify(e.issues);
  }
  if (e && e.status && e.data !== undefined) {
    return `Status ${e.status}: ${JSON.stringify(e.data)}`;
  }
  return e instanceof Error ? e.stack : JSON.stringify(e);
}

function ok(condition, message) {
  if (!condition) {
    throw new Error(message);
  }
}

function same(actual, expected, what) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  ok(a === b, `${what}: ${a}, not ${b}`);
}

// The value has to satisfy the schema, but for the fields where the schema is known to contradict the server: there it has to fail, so that a
// corrected schema is noticed.
function conforms(schemaName, value, contradicted = []) {
  const schema = sdk[schemaName];
  ok(schema, `The SDK has no ${schemaName}`);
  const result = schema.safeParse(value);
  const issues = result.success ? [] : result.error.issues;
  const expected = new Set(contradicted);
  const unexpected = issues.filter((i) => !expected.has(String(i.path[0])));
  ok(unexpected.length === 0, `${schemaName}: ${JSON.stringify(unexpected)} in ${JSON.stringify(value)}`);
  for (const field of expected) {
    ok(issues.some((i) => i.path[0] === field), `${schemaName}: '${field}' is no longer contradicted by the schema`);
  }
}

// The status that a call is refused with; a call that succeeds fails the case.
async function refusal(call) {
  try {
    await call();
  } catch (e) {
    ok(e && e.status, `Expected a response with a status: ${describe(e)}`);
    return e.status;
  }
  throw new Error('The call succeeded');
}

module.exports = { sdk, test, runAll, ok, same, conforms, refusal, describe };
