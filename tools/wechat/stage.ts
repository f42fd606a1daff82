import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { inProject } from '../support/paths';

/** Where check:wechat works. */
export const wechatCache = (...parts: string[]): string => inProject('.cache', 'wechat', ...parts);

/**
 * Copies what DevTools uploads from: miniprogramRoot as built, and project.config.json beside it. Whatever the
 * app would take from elsewhere in the project is missing here, as it is in the upload.
 * @returns the staged project's folder
 */
export const stageProject = async (): Promise<string> => {
  const folder = wechatCache('project');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(inProject('project.config.json'), path.join(folder, 'project.config.json'));
  await cp(inProject('miniprogram'), path.join(folder, 'miniprogram'), { recursive: true });
  return folder;
};
