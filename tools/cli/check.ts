import { checkProject } from '../check';

process.exitCode = await checkProject();
