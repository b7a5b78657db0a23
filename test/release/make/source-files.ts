import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './folder';

/**
 * The sources, and nothing else that lies in the folder: results of real lists do. What git knows, or where the folder
 * came out of a sources zip and there is no git, everything but what `.gitignore` names.
 */
export function sourceFiles(root: string): Files {
  return (existsSync(join(root, '.git')) ? knownToGit(root) : notIgnored(root)).map(
    (name) => [name, readFileSync(join(root, name))] as const,
  );
}

const knownToGit = (root: string): string[] =>
  execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })
    .split('\0')
    .filter((name) => name && existsSync(join(root, name)));

function notIgnored(root: string): string[] {
  const rules = readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(
      (rule) => new RegExp(`^${rule.replace(/\/$/, '').replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`),
    );
  const walk = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      if (rules.some((rule) => rule.test(entry.name))) return [];
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? walk(name) : [name];
    });
  return walk('');
}
