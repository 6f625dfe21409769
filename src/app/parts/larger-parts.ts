import { build, normalizePath, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { findCircle, groupParts, type BuildPart } from './group-parts';

/** The modules that name the pages, from the root of the app; those of the second are places at a table. */
const ROUTES = 'app/routes.ts';
const TABLE_ROUTES = 'app/table-routes.ts';

// What every first load takes is one part, however many places share bits of it.
const START = { name: 'start', tags: ['$initial' as const], priority: 1 };
const IN_MEMORY = { write: false, minify: false, reportCompressedSize: false } as const;

/**
 * Puts modules into larger parts (`groupParts`), and ends the build when some would take each other in a circle.
 * @param own what of the app's own configuration says which modules there are; `root` ends with a slash
 */
export function largerParts(own: InlineConfig & { root: string }): Plugin {
  return {
    name: 'larger-parts',
    apply: 'build',
    config: async () => {
      const nameByModule = await learnParts(own);
      const name = (id: string): string | null => nameByModule.get(fromRoot(own.root)(id)) ?? null;
      const groups = [START, { name, includeDependenciesRecursively: false }];
      return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
    },
    generateBundle(_options, bundle) {
      const circle = findCircle(toParts(bundle, own.root));
      if (circle.length > 0) this.error(`parts take each other in a circle: ${circle.join(' > ')}`);
    },
  };
}

/** Builds in memory, to learn which pages take what. */
async function learnParts(own: InlineConfig & { root: string }): Promise<ReadonlyMap<string, string>> {
  let names: ReadonlyMap<string, string> = new Map();
  const listen: Plugin = {
    name: 'learn-parts',
    generateBundle(_options, bundle) {
      const pagesOf = (module: string): readonly string[] =>
        this.getModuleInfo(normalizePath(`${own.root}${module}`))?.dynamicallyImportedIds.map(fromRoot(own.root)) ?? [];
      const atTable = new Set(pagesOf(TABLE_ROUTES));
      names = groupParts(toParts(bundle, own.root), { pages: new Set([...pagesOf(ROUTES), ...atTable]), atTable });
    },
  };
  await build({
    ...own,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { ...own.build, ...IN_MEMORY, rolldownOptions: { output: { codeSplitting: { groups: [START] } } } },
    plugins: [...(own.plugins ?? []), listen],
  });
  return names;
}

const fromRoot =
  (root: string) =>
  (id: string): string =>
    id.startsWith(normalizePath(root)) ? id.slice(normalizePath(root).length) : id;

const toParts = (bundle: Rolldown.OutputBundle, root: string): readonly BuildPart[] =>
  Object.values(bundle).flatMap((part) => {
    if (part.type !== 'chunk') return [];
    const { fileName: file, facadeModuleId, moduleIds, imports: takes, dynamicImports: fetches } = part;
    const door = facadeModuleId === null ? {} : { door: fromRoot(root)(facadeModuleId) };
    return [{ file, ...door, modules: moduleIds.map(fromRoot(root)), takes, fetches }];
  });
