import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const reports = defineCollection({
  loader: glob({
    base: '../reports-java/target/classes/reports/linuxkit',
    pattern: ['**/*.md', '!README.md'],
    // The name of the file as it is: it is what links between reports say.
    generateId: ({ entry }) => entry.replace(/\.md$/, ''),
  }),
  schema: z.object({
    title: z.string(),
    date: z.date().optional(),
    authors: z.array(z.string()),
    tags: z.array(z.string()),
  }),
});

export const collections = { reports };
