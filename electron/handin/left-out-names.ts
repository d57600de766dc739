/** Folders that are never handed in: made by tools, or full of data. */
const folders = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  '__pycache__',
  '.venv',
  'venv',
  '.idea',
  '.vscode',
  '.pytest_cache',
  '.mypy_cache',
  '.ruff_cache',
  '.ipynb_checkpoints',
  '.tox',
  '.gradle',
  '.cache',
  '.terraform',
  'spark-warehouse',
  'metastore_db',
]);

/** Folders of data: handed in only where the stack mounts or builds from them. */
const dataFolders =
  /^(?:data|datos|logs?|pgdata|pg-data|postgres-data|db-data|mysql-data|volumes?|backups?|dumps?|output|tmp|temp|target)$/i;

const files =
  /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|.*\.(?:pyc|pyo|swp|swo|log|pid|sock|zip|tar|t?gz|7z|rar|bak|orig|unreadable))$/i;

/** Files of people who write stacks: these come along even where nothing refers to them. */
const sources =
  /(?:^|\/)(?:readme|licen[cs]e|notice|changelog|authors|contributing|makefile|justfile|procfile|dockerfile[\w.-]*|containerfile|\.dockerignore|\.gitignore|\.gitattributes|\.editorconfig|\.env\.(?:example|sample|template))(?:\.\w+)?$|\.(?:md|txt|rst|ya?ml|json|toml|ini|cfg|conf|properties|py|ipynb|sql|sh|bash|ps1|bat|js|mjs|ts|tsx|jsx|css|html|java|scala|kt|go|rs|rb|r|xml|svg|png|jpe?g|gif|webp|drawio|mmd|csv|tsv|dockerfile|tf|lock)$/i;

/** Whether a folder of this name is never looked into. */
export function isToolFolder(name: string): boolean {
  return folders.has(name);
}

/** Whether a folder of this name holds data unless the stack asks for it. */
export function isDataFolder(name: string): boolean {
  return dataFolders.test(name);
}

/** Whether a file of this name is rubbish of tools and systems. */
export function isRubbish(name: string): boolean {
  return files.test(name);
}

/** Whether a file is something that a person writes for a stack. */
export function isSource(path: string): boolean {
  return sources.test(path);
}

/** Env files and keys: never packed, only their examples. */
export function isSecretFile(path: string): boolean {
  const name = path.split('/').at(-1) ?? path;
  if (/\.(?:example|sample|template|dist)$/i.test(name)) return false;
  return /^\.env(?:\..+)?$|\.env$|^\.(?:netrc|pgpass|npmrc|pypirc)$|^id_(?:rsa|ed25519|ecdsa|dsa)$|\.(?:pem|p12|pfx|jks|keystore|kdbx)$|^(?:credentials|service-account)[\w.-]*\.json$/i.test(
    name,
  );
}

/** Whether every system can unpack a file of this name: no reserved characters or names, no way out. */
export function isSafeName(path: string): boolean {
  return path
    .split('/')
    .every(
      part =>
        part !== '' &&
        part !== '.' &&
        part !== '..' &&
        !/[\\:*?"<>|\p{Cc}]|[. ]$/u.test(part) &&
        !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part),
    );
}
