import { build } from '../build';
import { messageOf } from '../local-cloud/errors';

try {
  await build();
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}
